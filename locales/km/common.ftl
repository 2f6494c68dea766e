# Words used on many pages. The reader may have little schooling: plain words, polite, short.

common-app-name = មុនពេលអ្នកទៅ
# Buttons at the bottom of every page.
common-nav-home = ទំព័រដើម
common-nav-guides = ការណែនាំ
common-nav-help = ជំនួយ
common-back = ត្រឡប់ក្រោយ
common-close = បិទ
common-change-language = ប្តូរភាសា
common-settings = ការកំណត់
common-loading = សូមរង់ចាំ
common-skip-to-text = ទៅកាន់អត្ថបទ
common-country-KH = កម្ពុជា
common-country-LA = ឡាវ
common-country-MM = មីយ៉ាន់ម៉ា
common-country-TH = ថៃ
# Shown on machine-translated text. It must stay until a native speaker has read it.
common-not-reviewed = អត្ថបទបកប្រែ។ មិនទាន់មានអ្នកដែលនិយាយភាសាខ្មែរពីកំណើត ពិនិត្យនៅឡើយទេ។
common-checked-on = បានពិនិត្យនៅ { $date }
common-may-have-changed = រឿងនេះអាចប្តូរហើយ។ សូមសួរ មុនពេលអ្នកទុកចិត្តលើវា។
common-clock-wrong = ថ្ងៃខែក្នុងទូរស័ព្ទនេះ ហាក់ដូចជាខុស។ យើងមិនអាចប្រាប់បានថា ព័ត៌មាននេះចាស់ប៉ុណ្ណាទេ។
common-warning = សូមប្រយ័ត្ន
