# The directory of telephone numbers. These words are read by frightened people: calm, short, exact.

help-title = លេខទូរស័ព្ទសុំជំនួយ
help-by-need = តើអ្នកត្រូវការជំនួយអ្វី?
help-by-country = តាមប្រទេស
# Needs: names of groups of numbers. Short.
help-need-danger = មានគ្រោះថ្នាក់ឥឡូវនេះ
help-need-work = ការងារ និងប្រាក់ឈ្នួល
help-need-trafficking = ត្រូវគេបង្ខំ ឬចាញ់បោក
help-need-health = សុខភាព
help-need-papers = ឯកសារ
help-need-women = ស្ត្រី
help-need-children = កុមារ
help-need-legal = មេធាវី និងពាក្យបណ្តឹង
help-need-embassy = ស្ថានទូត
# $country is a country.
help-in-country = នៅប្រទេស{ $country }
help-more-numbers = លេខទូរស័ព្ទផ្សេងទៀត
help-more-numbers-why = លេខចាស់ជាង ឬមិនសូវមានប្រយោជន៍។ វាអាចលែងប្រើបានហើយ។
help-languages = ភាសា
help-languages-unknown = មិនដឹង។ សូមសួររកភាសារបស់អ្នក។
# $languages is a list of languages.
help-languages-not-sure = { $languages } (មិនប្រាកដថាមានគ្រប់ម៉ោងទេ)
help-hours = ម៉ោង
help-hours-always = ទាំងយប់ទាំងថ្ងៃ រាល់ថ្ងៃ
help-hours-office = ក្នុងម៉ោងធ្វើការ
help-hours-unknown = មិនដឹង
help-hours-daily = រាល់ថ្ងៃ ពីម៉ោង { $from } ដល់ { $to }
help-hours-mon-fri = ថ្ងៃចន្ទ ដល់ថ្ងៃសុក្រ ពីម៉ោង { $from } ដល់ { $to }
help-cost = ថ្លៃហៅទូរស័ព្ទ
help-cost-free = ឥតគិតថ្លៃ
help-cost-paid = អស់ប្រាក់ ដូចហៅធម្មតា
help-cost-unknown = មិនដឹង
help-call = ហៅទូរស័ព្ទ
help-open-whatsapp = ហៅតាម WhatsApp
# $language is a language's name.
help-speaks = { $language }
help-then-press = រួចចុច { $key }
# Which country a number works in. Stands beside every number.
help-number-of = លេខនៅប្រទេស{ $country }
help-only-inside = ប្រើបានតែក្នុងប្រទេស{ $country }ប៉ុណ្ណោះ។ អ្នកមិនអាចហៅលេខនេះ ពីកន្លែងដែលអ្នកនៅបានទេ។
help-if-inside = ប្រើបានតែក្នុងប្រទេស{ $country }ប៉ុណ្ណោះ។
help-from-abroad = អ្នកកំពុងហៅទៅប្រទេសមួយទៀត។ អស់ប្រាក់ច្រើនជាង។
help-how-sure = យើងប្រាកដប៉ុណ្ណា
help-confidence-official = បានមកពីអង្គភាពនោះផ្ទាល់ ឬពីរដ្ឋាភិបាល។
help-confidence-ngo = បានមកពីអង្គការជំនួយ។
help-confidence-secondary = បានមកពីសារព័ត៌មាន ឬពីបញ្ជីដែលអ្នកផ្សេងបានធ្វើ។
help-confidence-unverified = យើងរកមិនឃើញទំព័រណាមួយ ដែលបញ្ជាក់លេខនេះទេ។
# How many other sources print the same number.
help-agree = { $count ->
    [0] គ្មានប្រភពទីពីរទេ។
   *[other] មានប្រភព { $shown } ទៀត ដាក់លេខដូចគ្នា។
}
help-conflict = ប្រភពនានានិយាយមិនដូចគ្នាទេ អំពីលេខនេះ។ សូមផ្ទៀងផ្ទាត់ មុនពេលអ្នកទុកចិត្តលើវា។
help-not-called = យើងមិនបានទូរស័ព្ទទៅសាកលេខនេះទេ។
help-source = ប្រភព
# $date is a date, a month or a year.
help-source-year = ប្រភពសរសេរនៅ៖ { $date }
help-source-undated = ប្រភពមិនបានប្រាប់ថ្ងៃខែ
help-nothing-here = មិនទាន់មានលេខសម្រាប់រឿងនេះទេ។
help-not-found = លេខនេះលែងមានក្នុងបញ្ជីហើយ។
help-dial-by-hand = បើគ្មានអ្វីកើតឡើង សូមចុចលេខដោយដៃ។
# Names of languages, for "who answers in which language".
help-language-th = ថៃ
help-language-en = អង់គ្លេស
help-language-km = ខ្មែរ
help-language-lo = ឡាវ
help-language-my = ភូមា
help-language-zh = ចិន
help-language-ja = ជប៉ុន
help-language-vi = វៀតណាម
help-language-other = ភាសាផ្សេងទៀត
