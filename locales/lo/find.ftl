# Search.

find-title = ຄົ້ນຫາ
find-placeholder = ພິມສິ່ງທີ່ທ່ານຕ້ອງການ
find-what = ພິມຄຳໜຶ່ງ, ຕົວຢ່າງ: ຄ່າແຮງງານ, ໂຮງໝໍ, ໜັງສືຜ່ານແດນ.
find-nothing = ບໍ່ພົບ. ໃຫ້ເລືອກຫົວຂໍ້ ຫຼື ໂທຂໍຄວາມຊ່ວຍເຫຼືອ.
find-some = ພົບ: { $shown }
find-broken = ຕອນນີ້ຄົ້ນຫາບໍ່ໄດ້. ໃຫ້ເລືອກຫົວຂໍ້ ຫຼື ໂທຂໍຄວາມຊ່ວຍເຫຼືອ.
find-similar = ໃກ້ຄຽງ
find-more = ເບິ່ງຕື່ມ ({ $shown })
