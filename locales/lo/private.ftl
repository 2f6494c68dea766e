# Lao.

private-title = ຮັກສາເປັນຄວາມລັບ
private-pin-why = ລະຫັດ PIN ເຊື່ອງ "ເອກະສານຂອງຂ້ອຍ" ບໍ່ໃຫ້ຄົນທີ່ໃຊ້ໂທລະສັບນີ້ເຫັນ. ແຕ່ຖ້າຄົນທີ່ຊຳນານເລື່ອງໂທລະສັບ ໄດ້ໂທລະສັບນີ້ໄປ, ລະຫັດ PIN ກໍປ້ອງກັນບໍ່ໄດ້.
private-pin-no-recovery = ຖ້າທ່ານລືມລະຫັດ PIN ຈະບໍ່ມີໃຜເປີດ "ເອກະສານຂອງຂ້ອຍ" ໄດ້. ທ່ານເຮັດໄດ້ຢ່າງດຽວ ຄື ລຶບທຸກຢ່າງ.
private-pin-set = ຕັ້ງລະຫັດ PIN
private-pin-new = ລະຫັດ PIN ໃໝ່, ຕົວເລກ 4 ຫາ 8 ຕົວ
private-pin-again = ໃສ່ລະຫັດ PIN ອັນດຽວກັນອີກເທື່ອໜຶ່ງ
private-pin-bad = ລະຫັດ PIN ຕ້ອງມີຕົວເລກ 4 ຫາ 8 ຕົວ.
private-pin-differ = ສອງອັນນີ້ບໍ່ຄືກັນ.
private-pin-is-set = ຕັ້ງລະຫັດ PIN ໄວ້ແລ້ວ.
private-pin-remove = ເອົາລະຫັດ PIN ອອກ
private-lock-now = ລັອກດຽວນີ້
private-enter = ໃສ່ລະຫັດ PIN
private-open = ເປີດ
private-wrong = ລະຫັດ PIN ນີ້ບໍ່ຖືກ.
private-wait = { $count ->
   *[other] ລອງຫຼາຍເທື່ອເກີນໄປ. ກະລຸນາລໍຖ້າ { $shown } ນາທີ.
}
private-forgot = ຂ້ອຍລືມລະຫັດ PIN
private-wipe = ລຶບຂໍ້ມູນສ່ວນຕົວທັງໝົດ
private-wipe-what = ຈະລຶບເອກະສານ, ການເຕືອນ, ຊື່, ລະຫັດ PIN ແລະ ສິ່ງທີ່ທ່ານເລືອກໄວ້. ຄູ່ມື ແລະ ເບີໂທຍັງຢູ່.
private-wipe-files = ໄຟລ໌ປະຕິທິນທີ່ທ່ານບັນທຶກໄວ້ ແລະ ມື້ທີ່ຢູ່ໃນປະຕິທິນອື່ນ ບໍ່ຖືກລຶບ. ກະລຸນາໄປລຶບຢູ່ບ່ອນນັ້ນ.
private-wipe-yes = ຕົກລົງ, ລຶບທັງໝົດ
private-wipe-no = ບໍ່, ເກັບໄວ້
private-wipe-failed = ລຶບບໍ່ໄດ້. ກະລຸນາປິດແອັບ, ເປີດໃໝ່ ແລ້ວລອງອີກເທື່ອໜຶ່ງ.
