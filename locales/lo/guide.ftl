# Guides: lists, cards, sources. A "card" is called ໜ້າ (page): ບັດ would be taken for an identity card.

guide-list-title = ຄູ່ມື
guide-start = ເລີ່ມອ່ານ
# Goes on where the reader stopped. $card is the heading of that card.
guide-continue = ອ່ານຕໍ່: { $card }
guide-all-on-one-page = ອ່ານທັງໝົດໃນໜ້າດຽວ
guide-one-by-one = ອ່ານເທື່ອລະໜ້າ
guide-cards = ໃນຄູ່ມືນີ້
guide-previous = ກ່ອນໜ້າ
guide-next = ຕໍ່ໄປ
guide-finish = ອ່ານຈົບແລ້ວ
# Progress, for example "Card 3 of 9".
guide-progress = ໜ້າ { $number } ໃນທັງໝົດ { $total } ໜ້າ
# Opens the list of sources under a card.
guide-where-from = ຂໍ້ມູນນີ້ມາຈາກໃສ
# Under a card that is advice and rests on no law or figure.
guide-advice-only = ນີ້ແມ່ນຄຳແນະນຳຈາກຜູ້ສ້າງແອັບນີ້.
guide-sources-title = ແຫຼ່ງຂໍ້ມູນຂອງຄູ່ມືນີ້
guide-source-official = ລັດຖະບານ ຫຼື ສະຫະປະຊາຊາດ
guide-source-ngo = ອົງການຊ່ວຍເຫຼືອ
guide-source-press = ໜັງສືພິມ, ທະນາຍຄວາມ ຫຼື ບໍລິສັດ
# When a source was written. $date is a date, a month or a year.
guide-source-written = ຂຽນເມື່ອ { $date }
guide-source-undated = ບໍ່ໄດ້ບອກວັນທີ
# How fast a fact changes.
guide-class-stable = ດົນໆຈຶ່ງປ່ຽນເທື່ອໜຶ່ງ
guide-class-yearly = ປ່ຽນປະມານປີລະເທື່ອ
guide-class-changes-often = ປ່ຽນເລື້ອຍໆ. ກະລຸນາຖາມກ່ອນຈະເຊື່ອ ແລະ ເຮັດຕາມ.
# The fact itself stands in English, because that is what we checked.
guide-fact-in-english = ສິ່ງທີ່ພວກເຮົາກວດສອບ (ເປັນພາສາອັງກິດ)
# The date a rule changed, above a card. $date is a full date.
guide-changed-on = ປ່ຽນເມື່ອ { $date }
# How many cards a guide has.
guide-card-count = { $shown } ໜ້າ
guide-not-found = ໜ້ານີ້ບໍ່ມີແລ້ວ.
guide-to-all = ເບິ່ງຄູ່ມືທັງໝົດ
guide-checklists = ລາຍການກວດເບິ່ງ
guide-checklists-intro = ໝາຍສິ່ງທີ່ເຮັດແລ້ວ. ສິ່ງທີ່ທ່ານໝາຍ ຢູ່ໃນໂທລະສັບນີ້ເທົ່ານັ້ນ.
guide-ticked = ເຮັດແລ້ວ { $done } ໃນ { $total } ຂໍ້
