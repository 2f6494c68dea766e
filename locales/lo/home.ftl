# The home page.

# Red box at the top; opens the emergency numbers.
home-danger = ຢູ່ໃນອັນຕະລາຍດຽວນີ້ບໍ?
home-danger-call = ເບິ່ງເບີໂທຂໍຄວາມຊ່ວຍເຫຼືອ
# Heading above news on rules that changed.
home-changed = ມີຫຍັງປ່ຽນໃໝ່
home-topics = ທ່ານຢາກຮູ້ເລື່ອງຫຍັງ?
home-changed-all = ເບິ່ງການປ່ຽນແປງທັງໝົດ
