# Dates. $day, $month and $year are put in the order of the language; digits are chosen by the app.

dates-day = { $day } { $month } { $year }
dates-month-year = { $month } { $year }
dates-month-1 = ມັງກອນ
dates-month-2 = ກຸມພາ
dates-month-3 = ມີນາ
dates-month-4 = ເມສາ
dates-month-5 = ພຶດສະພາ
dates-month-6 = ມິຖຸນາ
dates-month-7 = ກໍລະກົດ
dates-month-8 = ສິງຫາ
dates-month-9 = ກັນຍາ
dates-month-10 = ຕຸລາ
dates-month-11 = ພະຈິກ
dates-month-12 = ທັນວາ
dates-with-weekday = { $weekday } ທີ { $date }
dates-weekday-1 = ວັນຈັນ
dates-weekday-2 = ວັນອັງຄານ
dates-weekday-3 = ວັນພຸດ
dates-weekday-4 = ວັນພະຫັດ
dates-weekday-5 = ວັນສຸກ
dates-weekday-6 = ວັນເສົາ
dates-weekday-7 = ວັນອາທິດ
