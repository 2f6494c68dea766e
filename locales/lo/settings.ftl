# Settings.

settings-title = ຕັ້ງຄ່າ
settings-language = ພາສາ
settings-where-from = ຂ້ອຍມາຈາກໃສ
settings-where-now = ຕອນນີ້ຂ້ອຍຢູ່ໃສ
settings-not-said = ຂ້ອຍບໍ່ຢາກບອກ
settings-text-size = ຂະໜາດຕົວໜັງສື
settings-text-size-normal = ທຳມະດາ
settings-text-size-large = ໃຫຍ່
settings-text-size-larger = ໃຫຍ່ກວ່າ
settings-text-size-largest = ໃຫຍ່ທີ່ສຸດ
settings-private = ຄຳຕອບຂອງທ່ານຢູ່ໃນໂທລະສັບນີ້. ພວກເຮົາບໍ່ສົ່ງໃຫ້ໃຜ.
settings-about = ກ່ຽວກັບແອັບນີ້
