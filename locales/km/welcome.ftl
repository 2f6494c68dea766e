# The three questions at first open.

welcome-where-from = តើអ្នកមកពីណា?
welcome-where-from-why = ច្បាប់ខ្លះមិនដូចគ្នាទេ តាមប្រទេសនីមួយៗ។ ចម្លើយរបស់អ្នកនៅតែក្នុងទូរស័ព្ទនេះ។
welcome-where-now = ឥឡូវនេះ តើអ្នកនៅទីណា?
welcome-where-now-why = ដើម្បីឱ្យយើងបង្ហាញលេខ ដែលអ្នកអាចទូរស័ព្ទពីទីនោះបាន។ ចម្លើយរបស់អ្នកនៅតែក្នុងទូរស័ព្ទនេះ។
# $country is the country's name.
welcome-at-home-in = នៅស្រុករបស់ខ្ញុំ ក្នុងប្រទេស{ $country }
welcome-at-home = នៅស្រុករបស់ខ្ញុំ
welcome-in-thailand = នៅប្រទេសថៃ
welcome-skip = រំលង
