# The directory of telephone numbers. These words are read by frightened people: calm, short, exact.

help-title = ເບີໂທຂໍຄວາມຊ່ວຍເຫຼືອ
help-by-need = ທ່ານຕ້ອງການຄວາມຊ່ວຍເຫຼືອເລື່ອງຫຍັງ?
help-by-country = ແຍກຕາມປະເທດ
# Needs: names of groups of numbers. Short.
help-need-danger = ຢູ່ໃນອັນຕະລາຍດຽວນີ້
help-need-work = ວຽກ ແລະ ຄ່າແຮງງານ
help-need-trafficking = ຖືກບັງຄັບ ຫຼື ຖືກຕົວະຍົວະຫຼອກລວງ
help-need-health = ສຸຂະພາບ
help-need-papers = ເອກະສານ
help-need-women = ແມ່ຍິງ
help-need-children = ເດັກນ້ອຍ
help-need-legal = ທະນາຍຄວາມ ແລະ ການຮ້ອງທຸກ
help-need-embassy = ສະຖານທູດ
# Heading of a group of numbers that work where the reader is. $country is a country.
help-in-country = ຢູ່{ $country }
# Opens numbers of lower value: one old source, or of little use.
help-more-numbers = ເບີໂທອື່ນໆ
help-more-numbers-why = ເບີເຫຼົ່ານີ້ເກົ່າກວ່າ ຫຼື ມີປະໂຫຍດໜ້ອຍກວ່າ. ອາດໂທບໍ່ໄດ້ແລ້ວ.
help-languages = ພາສາ
help-languages-unknown = ບໍ່ຮູ້. ກະລຸນາຖາມວ່າມີຄົນເວົ້າພາສາຂອງທ່ານບໍ.
# $languages is a list of languages.
help-languages-not-sure = { $languages } (ບໍ່ແນ່ວ່າມີທຸກເວລາ)
help-hours = ໂທໄດ້ເວລາໃດ
help-hours-always = ທັງກາງເວັນ ແລະ ກາງຄືນ, ທຸກວັນ
help-hours-office = ໃນໂມງການ
help-hours-unknown = ບໍ່ຮູ້
help-hours-daily = ທຸກວັນ, { $from } ຫາ { $to }
help-hours-mon-fri = ວັນຈັນ ຫາ ວັນສຸກ, { $from } ຫາ { $to }
help-cost = ຄ່າໂທ
help-cost-free = ບໍ່ເສຍຄ່າ
help-cost-paid = ເສຍເງິນ ຄືກັບໂທທຳມະດາ
help-cost-unknown = ບໍ່ຮູ້
help-call = ໂທ
help-open-whatsapp = ໂທທາງ WhatsApp
# A line answered in one language. $language is a language's name.
help-speaks = { $language }
# After somebody or a machine answers, press this key.
help-then-press = ແລ້ວກົດ { $key }
# Which country a number works in. Stands beside every number.
help-number-of = ເບີຂອງປະເທດ{ $country }
help-only-inside = ໂທໄດ້ສະເພາະຢູ່ໃນປະເທດ{ $country }. ທ່ານໂທຈາກບ່ອນທີ່ທ່ານຢູ່ບໍ່ໄດ້.
help-if-inside = ໂທໄດ້ສະເພາະຢູ່ໃນປະເທດ{ $country }.
help-from-abroad = ທ່ານກຳລັງໂທໄປປະເທດອື່ນ. ຄ່າໂທແພງກວ່າ.
help-how-sure = ພວກເຮົາແນ່ໃຈປານໃດ
help-confidence-official = ມາຈາກເຈົ້າຂອງເບີເອງ ຫຼື ຈາກລັດຖະບານ.
help-confidence-ngo = ມາຈາກອົງການຊ່ວຍເຫຼືອ.
help-confidence-secondary = ມາຈາກໜັງສືພິມ ຫຼື ລາຍຊື່ທີ່ຄົນອື່ນເຮັດ.
help-confidence-unverified = ພວກເຮົາບໍ່ພົບໜ້າເວັບໃດທີ່ຢືນຢັນເບີນີ້.
# How many other sources print the same number.
help-agree = { $count ->
    [0] ບໍ່ມີແຫຼ່ງຂໍ້ມູນທີສອງ.
   *[other] ມີອີກ { $shown } ແຫຼ່ງຂໍ້ມູນທີ່ບອກຄືກັນ.
}
help-conflict = ແຫຼ່ງຂໍ້ມູນບອກເລື່ອງນີ້ບໍ່ຕົງກັນ. ກະລຸນາກວດເບິ່ງກ່ອນຈະເຊື່ອ.
help-not-called = ພວກເຮົາບໍ່ໄດ້ໂທໄປທົດລອງເບີນີ້.
help-source = ແຫຼ່ງຂໍ້ມູນ
# $date is a date, a month or a year.
help-source-year = ແຫຼ່ງຂໍ້ມູນຂຽນເມື່ອ { $date }
help-source-undated = ແຫຼ່ງຂໍ້ມູນບໍ່ມີວັນທີ
help-nothing-here = ຍັງບໍ່ມີເບີໂທສຳລັບເລື່ອງນີ້.
help-not-found = ເບີນີ້ບໍ່ຢູ່ໃນລາຍຊື່ແລ້ວ.
# When there is no telephone (a computer), the reader types the number by hand.
help-dial-by-hand = ຖ້າບໍ່ມີຫຍັງເກີດຂຶ້ນ ໃຫ້ກົດເບີໂທເອງ.
# Names of languages, for "who answers in which language".
help-language-th = ພາສາໄທ
help-language-en = ພາສາອັງກິດ
help-language-km = ພາສາຂະແມ
help-language-lo = ພາສາລາວ
help-language-my = ພາສາມຽນມາ
help-language-zh = ພາສາຈີນ
help-language-ja = ພາສາຍີ່ປຸ່ນ
help-language-vi = ພາສາຫວຽດນາມ
help-language-other = ພາສາອື່ນໆ
