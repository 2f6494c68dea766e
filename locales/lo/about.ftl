about-title = ກ່ຽວກັບແອັບນີ້
about-what = ແອັບນີ້ຊ່ວຍຄົນຈາກກຳປູເຈຍ, ລາວ ແລະ ມຽນມາ ທີ່ຢາກໄປເຮັດວຽກຢູ່ໄທ ຫຼື ກຳລັງເຮັດວຽກຢູ່ໄທແລ້ວ. ໃຊ້ໄດ້ໂດຍບໍ່ຕ້ອງມີອິນເຕີເນັດ.
about-private = ບໍ່ຕ້ອງມີບັນຊີ. ທຸກສິ່ງທີ່ທ່ານໃສ່ ຢູ່ໃນໂທລະສັບນີ້ເທົ່ານັ້ນ ບໍ່ອອກໄປໃສ.
about-not-law = ນີ້ບໍ່ແມ່ນຄຳປຶກສາທາງກົດໝາຍ. ກົດໝາຍ ແລະ ກົດລະບຽບປ່ຽນແປງໄດ້. ກະລຸນາເບິ່ງວັນທີທີ່ກວດສອບຂໍ້ມູນແຕ່ລະຂໍ້.
about-not-called = ພວກເຮົາເອົາເບີໂທມາຈາກໜ້າເວັບທີ່ທຸກຄົນເບິ່ງໄດ້. ພວກເຮົາບໍ່ໄດ້ໂທໄປທົດລອງ.
about-translation = ຂໍ້ຄວາມພາສາຂະແມ, ພາສາລາວ ແລະ ພາສາມຽນມາ ເປັນການແປ ແລະ ເຈົ້າຂອງພາສາຍັງບໍ່ໄດ້ກວດ.
about-sources = ຂໍ້ມູນມາຈາກໃສ
about-licences = ໃບອະນຸຍາດນຳໃຊ້
about-licence-code = ໂປຣແກຣມ: MIT ຫຼື Apache-2.0 ແລ້ວແຕ່ທ່ານຈະເລືອກ.
about-licence-texts = ຂໍ້ຄວາມ ແລະ ຮູບ: Creative Commons Attribution 4.0. ທ່ານສຳເນົາໄປໃຊ້ໄດ້ ຖ້າທ່ານບອກຊື່ Before You Go.
about-licence-fonts = ຕົວໜັງສື: Noto Sans, Noto Sans Khmer, Noto Sans Lao ແລະ Padauk, SIL Open Font License 1.1.
# $version is a number such as 0.1.0.
about-version = ລຸ້ນ { $version }
