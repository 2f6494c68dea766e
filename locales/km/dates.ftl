# Dates. Digits are chosen by the app.

dates-day = ថ្ងៃទី{ $day } ខែ{ $month } ឆ្នាំ{ $year }
dates-month-year = ខែ{ $month } ឆ្នាំ{ $year }
dates-month-1 = មករា
dates-month-2 = កុម្ភៈ
dates-month-3 = មីនា
dates-month-4 = មេសា
dates-month-5 = ឧសភា
dates-month-6 = មិថុនា
dates-month-7 = កក្កដា
dates-month-8 = សីហា
dates-month-9 = កញ្ញា
dates-month-10 = តុលា
dates-month-11 = វិច្ឆិកា
dates-month-12 = ធ្នូ
dates-with-weekday = { $weekday } { $date }
dates-weekday-1 = ថ្ងៃចន្ទ
dates-weekday-2 = ថ្ងៃអង្គារ
dates-weekday-3 = ថ្ងៃពុធ
dates-weekday-4 = ថ្ងៃព្រហស្បតិ៍
dates-weekday-5 = ថ្ងៃសុក្រ
dates-weekday-6 = ថ្ងៃសៅរ៍
dates-weekday-7 = ថ្ងៃអាទិត្យ
