# Updates: new texts and numbers, from the internet or from a file. Calm: what fails is nearly always only the network.

updates-title = ອັບເດດ
updates-why = ເບີໂທ ແລະ ກົດລະບຽບ ມີການປ່ຽນແປງ. ອັບເດດຈະນຳສິ່ງໃໝ່ມາໃຫ້. ບໍ່ມີອັບເດດ ແອັບກໍຍັງໃຊ້ໄດ້.
# When nothing was ever fetched. $date: the newest day on which anything in the app was checked.
updates-from-app = ຂໍ້ຄວາມເຫຼົ່ານີ້ມາພ້ອມກັບແອັບ. ກວດສອບເທື່ອສຸດທ້າຍເມື່ອ { $date }.
# $release is a number. $date: the day for which the publisher said that nothing newer exists.
updates-standing = ທ່ານມີອັບເດດທີ { $release }. ເມື່ອ { $date } ມັນແມ່ນອັນໃໝ່ທີ່ສຸດ.
# How long ago that day is.
updates-age-today = ແມ່ນມື້ນີ້.
updates-age-days = { $count ->
   *[other] ແມ່ນ { $shown } ມື້ກ່ອນ.
}
updates-age-months = { $count ->
   *[other] ແມ່ນປະມານ { $shown } ເດືອນກ່ອນ.
}
# After 30 days.
updates-old = ຖ້າເຮັດໄດ້ ໃຫ້ຊອກຫາອັບເດດ.
# After 180 days.
updates-very-old = ຂໍ້ມູນນີ້ເກົ່າແລ້ວ. ເບີໂທ ແລະ ກົດລະບຽບ ອາດປ່ຽນແລ້ວ. ກະລຸນາຖາມກ່ອນຈະເຊື່ອ ແລະ ເຮັດຕາມ.
# The big button.
updates-look = ຊອກຫາອັບເດດ
updates-size = ປົກກະຕິ ໜ້ອຍກວ່າ 20 KB ໜ້ອຍກວ່າຮູບໜຶ່ງຫຼາຍ. ຖ້າມີສິ່ງໃໝ່ຫຼາຍ ຫຼາຍທີ່ສຸດປະມານ 100 KB.
updates-looking = ກະລຸນາລໍຖ້າ. ທ່ານອ່ານຕໍ່ໄດ້.
# How much has come. $bytes and $of are numbers, in kilobytes.
updates-progress = { $bytes } KB ໃນ { $of } KB
updates-progress-open = { $bytes } KB
updates-stop = ຢຸດ
updates-stopping = ກຳລັງຢຸດ.
# What came of it. $what: one or more of the next three, with commas.
updates-new = ໃໝ່: { $what }.
updates-new-numbers = { $count ->
   *[other] { $shown } ເບີໂທ
}
updates-new-guides = { $count ->
   *[other] { $shown } ຄູ່ມື
}
updates-new-others = { $count ->
   *[other] { $shown } ຂໍ້ຄວາມອື່ນ
}
updates-new-small = ມີການແກ້ໄຂເລັກນ້ອຍ.
updates-same = ບໍ່ມີຫຍັງໃໝ່. ທ່ານມີອັນໃໝ່ທີ່ສຸດແລ້ວ.
updates-no-host = ແອັບບໍ່ຮູ້ວ່າຈະຖາມທີ່ຢູ່ໃດ. ໃຫ້ຂຽນທີ່ຢູ່ໜຶ່ງ ຫຼື ເອົາອັບເດດຈາກໄຟລ໌.
updates-no-connection = ບໍ່ມີອິນເຕີເນັດ ຫຼື ອິນເຕີເນັດຂາດ. ບໍ່ມີຫຍັງເສຍ. ໃຫ້ລອງໃໝ່ພາຍຫຼັງ.
updates-portal = ບໍ່ພົບອັບເດດຢູ່ທີ່ຢູ່ນັ້ນ. ອາດຕ້ອງເຂົ້າສູ່ລະບົບ Wi-Fi ນີ້ກ່ອນ. ແລ້ວລອງໃໝ່.
updates-behind = ອັນນີ້ເກົ່າກວ່າທີ່ທ່ານມີ. ທ່ານບໍ່ຕ້ອງການຫຍັງອີກ.
updates-stopped = ຢຸດແລ້ວ. ສິ່ງທີ່ມາແລ້ວແມ່ນເກັບໄວ້. ກົດອີກເທື່ອໜຶ່ງເພື່ອສືບຕໍ່.
updates-busy = ກຳລັງອັບເດດຢູ່ແລ້ວ. ລໍຖ້າໜ້ອຍໜຶ່ງ.
updates-damaged = ສິ່ງທີ່ມາ ບໍ່ຄົບ ຫຼື ເກົ່າເກີນໄປ. ບໍ່ມີຫຍັງປ່ຽນ. ໃຫ້ລອງໃໝ່ພາຍຫຼັງ.
updates-refused = ສິ່ງທີ່ໃຫ້ມາ ບໍ່ມີລາຍເຊັນຂອງຜູ້ສ້າງແອັບນີ້. ບໍ່ມີຫຍັງປ່ຽນ. ຢ່າໃຊ້ໄຟລ໌ນັ້ນ ຫຼື ທີ່ຢູ່ນັ້ນ.
updates-app-too-old = ອັນນີ້ແມ່ນສຳລັບແອັບລຸ້ນທີ່ໃໝ່ກວ່າ. ບໍ່ມີຫຍັງປ່ຽນ. ຖ້າເຮັດໄດ້ ໃຫ້ຕິດຕັ້ງລຸ້ນໃໝ່ກວ່າ.
updates-bad-release = ພວກເຮົາເຮັດຜິດພາດໃນອັບເດດນີ້. ບໍ່ມີຫຍັງປ່ຽນ. ລອງໃໝ່ໃນອີກສອງສາມມື້.
updates-not-ours = ໄຟລ໌ນີ້ບໍ່ແມ່ນອັບເດດຂອງແອັບນີ້. ບໍ່ມີຫຍັງປ່ຽນ. ໃຫ້ເລືອກໄຟລ໌ອື່ນ.
updates-not-in-file = ໄຟລ໌ນີ້ໃຊ້ໄດ້ ແຕ່ບໍ່ມີຫຍັງເປັນພາສາຂອງທ່ານ. ໃຫ້ຊອກຫາໄຟລ໌ອື່ນ.
updates-no-room = ບັນທຶກບໍ່ໄດ້. ໂທລະສັບເຕັມແລ້ວບໍ? ໃຫ້ລຶບບາງສິ່ງອອກ ແລ້ວລອງໃໝ່. ສິ່ງທີ່ທ່ານມີ ຍັງຢູ່ຄືເກົ່າ.
# From a file, and to others.
updates-file-title = ເມື່ອບໍ່ມີອິນເຕີເນັດ
updates-file-what = ເພື່ອນບ້ານອາດມີອັບເດດເປັນໄຟລ໌. ທ່ານລອງໄຟລ໌ໃດກໍໄດ້: ແອັບຮັບແຕ່ສິ່ງທີ່ພວກເຮົາເຊັນໄວ້.
updates-take-file = ເອົາຈາກໄຟລ໌
updates-hand-on = ສົ່ງຕໍ່ເປັນໄຟລ໌
# $file is a file's name or place.
updates-handed-on = ບັນທຶກແລ້ວ: { $file }. ເອົາໃຫ້ຄົນອື່ນທາງກາດຄວາມຈຳ ຫຼື ທາງຂໍ້ຄວາມ. ໃນນັ້ນບໍ່ມີເລື່ອງສ່ວນຕົວ.
updates-hand-on-nothing = ຍັງບໍ່ມີຫຍັງຈະສົ່ງຕໍ່. ກ່ອນອື່ນ ທ່ານຕ້ອງມີອັບເດດຂອງທ່ານເອງ.
updates-hand-on-failed = ບັນທຶກໄຟລ໌ບໍ່ໄດ້. ໂທລະສັບເຕັມແລ້ວບໍ?
# Another computer to ask.
updates-host-title = ຖາມທີ່ຢູ່ອື່ນ
updates-host-label = ທີ່ຢູ່ຂອງຄອມພິວເຕີທີ່ແບ່ງປັນອັບເດດ
updates-host-hint = ຕົວຢ່າງ http://192.168.1.5:8080
updates-host-wrong = ນີ້ບໍ່ແມ່ນທີ່ຢູ່. ໃຫ້ຂຽນຄືໃນຕົວຢ່າງ.
# A choice.
updates-by-itself = ຈະຊອກຫາຕອນໃດ
updates-by-itself-why = ຜູ້ທີ່ຄຸມເຄືອຂ່າຍ ສາມາດເຫັນວ່າໂທລະສັບນີ້ຖາມຫາອັບເດດ.
updates-by-tap = ສະເພາະຕອນຂ້ອຍກົດ
updates-at-opening = ທຸກເທື່ອທີ່ເປີດແອັບ ຜ່ານອິນເຕີເນັດໃດກໍໄດ້
# On copies for trying only.
updates-development = ແອັບນີ້ສຳລັບທົດລອງ: ອັບເດດຂອງມັນເຊັນດ້ວຍກະແຈທີ່ທຸກຄົນຮູ້. ຢ່າເພິ່ງພາມັນ.
