# Cards to show.

show-nav = ໃຫ້ເບິ່ງ
show-title = ປະໂຫຍກສຳລັບໃຫ້ຄົນອື່ນເບິ່ງ
show-intro = ເລືອກປະໂຫຍກໜຶ່ງ ແລ້ວຍົກໂທລະສັບຂຶ້ນໃຫ້ເຂົາເບິ່ງ. ເຂົາຈະອ່ານເປັນພາສາໄທ. ໃຫ້ສະແດງແຕ່ສິ່ງທີ່ເປັນຄວາມຈິງ.
show-to-danger = ຕອນມີອັນຕະລາຍ
show-to-official = ຕຳຫຼວດ ຫຼື ເຈົ້າໜ້າທີ່
show-to-doctor = ໝໍ ຫຼື ໂຮງໝໍ
show-to-employer = ນາຍຈ້າງ
show-to-anyone = ໃຜກໍໄດ້
show-what-it-says = ປະໂຫຍກນີ້ໝາຍຄວາມວ່າ
show-they-can-call = ເບີທີ່ເຂົາໂທຫາໄດ້
show-thai-not-reviewed = ຍັງບໍ່ທັນມີຄົນໄທກວດປະໂຫຍກພາສາໄທເຫຼົ່ານີ້.
