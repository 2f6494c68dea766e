# When something is wrong with the phone's storage. Calm, and always with what to do.

# Own data was written by a later version of the app.
errors-newer-title = ກະລຸນາອັບເດດແອັບ
errors-newer-text = ສິ່ງທີ່ທ່ານເລືອກໄວ້ ຖືກບັນທຶກດ້ວຍແອັບລຸ້ນທີ່ໃໝ່ກວ່ານີ້. ພວກເຮົາບໍ່ໄດ້ປ່ຽນຫຍັງ. ກະລຸນາຕິດຕັ້ງລຸ້ນໃໝ່ກວ່າເພື່ອໃຊ້ຕໍ່. ນີ້ແມ່ນເບີໂທສຸກເສີນ.
# Own data could not be read and was set aside. $file is a file name.
errors-damaged-user = ພວກເຮົາອ່ານສິ່ງທີ່ທ່ານເຄີຍເລືອກໄວ້ບໍ່ໄດ້. ພວກເຮົາເກັບໄຟລ໌ທີ່ເສຍນັ້ນໄວ້: { $file }. ກະລຸນາເລືອກໃໝ່.
# No database opens at all.
errors-no-storage-title = ແອັບເປີດບ່ອນເກັບຂໍ້ມູນຂອງມັນບໍ່ໄດ້
errors-no-storage-text = ຕອນນີ້ສະແດງຄູ່ມືບໍ່ໄດ້. ກະລຸນາປິດແອັບ ແລ້ວເປີດໃໝ່. ຖ້າໂທລະສັບເຕັມ ໃຫ້ລຶບບາງສິ່ງອອກ. ນີ້ແມ່ນເບີໂທສຸກເສີນ.
# The choice works now, but is forgotten when the app closes.
errors-not-saved = ບັນທຶກສິ່ງນີ້ໄວ້ໃນໂທລະສັບບໍ່ໄດ້. ເມື່ອທ່ານປິດແອັບ ມັນຈະຫາຍໄປ. ໂທລະສັບເຕັມແລ້ວບໍ?
