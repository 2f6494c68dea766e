# The three questions at first open.

welcome-where-from = ທ່ານມາຈາກປະເທດໃດ?
# Under the question: why we ask, and that it stays on the phone.
welcome-where-from-why = ກົດລະບຽບບາງຂໍ້ບໍ່ຄືກັນໃນແຕ່ລະປະເທດ. ຄຳຕອບຂອງທ່ານຢູ່ໃນໂທລະສັບນີ້ເທົ່ານັ້ນ.
welcome-where-now = ຕອນນີ້ທ່ານຢູ່ໃສ?
welcome-where-now-why = ເພື່ອໃຫ້ພວກເຮົາສະແດງເບີທີ່ທ່ານໂທໄດ້ຈາກບ່ອນນັ້ນ. ຄຳຕອບຂອງທ່ານຢູ່ໃນໂທລະສັບນີ້ເທົ່ານັ້ນ.
# Answer: in the home country. $country is the country's name.
welcome-at-home-in = ຢູ່ບ້ານ, ໃນປະເທດ{ $country }
# Answer when the home country was not told.
welcome-at-home = ຢູ່ບ້ານ
welcome-in-thailand = ຢູ່ໄທ
# Leaves the question without an answer.
welcome-skip = ຂ້າມ
