# Words used on many pages. The reader may have little schooling: plain words, polite, short.

common-app-name = ກ່ອນທ່ານໄປ
# Buttons at the bottom of every page.
common-nav-home = ໜ້າຫຼັກ
common-nav-guides = ຄູ່ມື
common-nav-help = ຊ່ວຍເຫຼືອ
common-back = ກັບຄືນ
common-close = ປິດ
common-change-language = ປ່ຽນພາສາ
common-settings = ຕັ້ງຄ່າ
common-loading = ກະລຸນາລໍຖ້າ
common-skip-to-text = ໄປທີ່ເນື້ອໃນ
common-country-KH = ກຳປູເຈຍ
common-country-LA = ລາວ
common-country-MM = ມຽນມາ
common-country-TH = ໄທ
# Shown on machine-translated text. It must stay until a native speaker has read it.
common-not-reviewed = ຂໍ້ຄວາມນີ້ເປັນການແປ. ເຈົ້າຂອງພາສາຍັງບໍ່ໄດ້ກວດ.
common-checked-on = ກວດສອບເມື່ອ { $date }
common-may-have-changed = ຂໍ້ນີ້ອາດປ່ຽນແລ້ວ. ກະລຸນາຖາມກ່ອນຈະເຊື່ອ ແລະ ເຮັດຕາມ.
common-clock-wrong = ວັນທີໃນໂທລະສັບນີ້ຄືຈະບໍ່ຖືກ. ພວກເຮົາບອກບໍ່ໄດ້ວ່າຂໍ້ມູນນີ້ເກົ່າປານໃດ.
common-warning = ຄຳເຕືອນ
