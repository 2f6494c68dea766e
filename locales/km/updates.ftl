# Updates: new texts and numbers, from the internet or from a file. Calm: what fails is nearly always only the network.

updates-title = ព័ត៌មានថ្មី
updates-why = លេខទូរស័ព្ទ និងច្បាប់អាចប្តូរ។ ព័ត៌មានថ្មីនាំមកនូវអ្វីដែលបានប្តូរ។ បើគ្មានព័ត៌មានថ្មី កម្មវិធីនេះនៅតែប្រើបាន។
# When nothing was ever fetched. $date: the newest day on which anything in the app was checked.
updates-from-app = អត្ថបទទាំងនេះមកជាមួយកម្មវិធី។ បានពិនិត្យចុងក្រោយនៅ { $date }។
# $release is a number. $date: the day for which the publisher said that nothing newer exists.
updates-standing = អ្នកមានព័ត៌មានលើកទី { $release }។ នៅ { $date } វាជាព័ត៌មានថ្មីបំផុត។
# How long ago that day is.
updates-age-today = គឺនៅថ្ងៃនេះ។
updates-age-days = { $count ->
   *[other] គឺ { $shown } ថ្ងៃមុន។
}
updates-age-months = { $count ->
   *[other] គឺប្រហែល { $shown } ខែមុន។
}
# After 30 days.
updates-old = សូមរកមើលព័ត៌មានថ្មី ពេលអ្នកអាចធ្វើបាន។
# After 180 days.
updates-very-old = ព័ត៌មាននេះចាស់ហើយ។ លេខទូរស័ព្ទ និងច្បាប់អាចប្តូរហើយ។ សូមសួរ មុនពេលអ្នកទុកចិត្តលើវា។
# The big button.
updates-look = រកមើលព័ត៌មានថ្មី
updates-size = ជាធម្មតា តិចជាង ២០ KB តិចជាងរូបថតមួយឆ្ងាយណាស់។ បើមានអ្វីថ្មីច្រើន យ៉ាងច្រើនប្រហែល ១០០ KB។
updates-looking = សូមរង់ចាំ។ អ្នកអាចអានបន្តបាន។
# How much has come. $bytes and $of are numbers, in kilobytes.
updates-progress = { $bytes } KB ក្នុង { $of } KB
updates-progress-open = { $bytes } KB
updates-stop = ឈប់
updates-stopping = កំពុងឈប់។
# What came of it. $what: one or more of the next three, with commas.
updates-new = ថ្មី៖ { $what }។
updates-new-numbers = { $count ->
   *[other] លេខទូរស័ព្ទ { $shown }
}
updates-new-guides = { $count ->
   *[other] ការណែនាំ { $shown }
}
updates-new-others = { $count ->
   *[other] អត្ថបទផ្សេងទៀត { $shown }
}
updates-new-small = មានការកែតូចតាចថ្មី។
updates-same = គ្មានអ្វីថ្មីទេ។ អ្នកមានព័ត៌មានថ្មីបំផុតហើយ។
updates-no-host = កម្មវិធីមិនដឹងថាត្រូវសួរអាសយដ្ឋានណាទេ។ សូមសរសេរអាសយដ្ឋានមួយ ឬយកព័ត៌មានថ្មីពីឯកសារទិន្នន័យ។
updates-no-connection = គ្មានអ៊ីនធឺណិត ឬវាដាច់។ គ្មានអ្វីបាត់ទេ។ សូមសាកម្តងទៀតពេលក្រោយ។
updates-portal = រកមិនឃើញព័ត៌មានថ្មីនៅអាសយដ្ឋាននោះទេ។ ប្រហែលជាត្រូវចុះឈ្មោះចូល Wi-Fi នេះជាមុនសិន។ បន្ទាប់មក សូមសាកម្តងទៀត។
updates-behind = ព័ត៌មាននេះចាស់ជាងអ្វីដែលអ្នកមាន។ អ្នកមិនត្រូវការអ្វីទៀតទេ។
updates-stopped = ឈប់ហើយ។ អ្វីដែលមកដល់ ត្រូវបានទុក។ សូមចុចម្តងទៀត ដើម្បីបន្ត។
updates-busy = កំពុងយកព័ត៌មានថ្មីរួចហើយ។ សូមរង់ចាំបន្តិច។
updates-damaged = អ្វីដែលមកដល់ មិនគ្រប់ ឬចាស់ពេក។ គ្មានអ្វីប្តូរទេ។ សូមសាកម្តងទៀតពេលក្រោយ។
updates-refused = អ្វីដែលគេឱ្យមក គ្មានហត្ថលេខារបស់អ្នកបង្កើតកម្មវិធីនេះទេ។ គ្មានអ្វីប្តូរទេ។ កុំប្រើឯកសារទិន្នន័យនោះ ឬអាសយដ្ឋាននោះ។
updates-app-too-old = ព័ត៌មាននេះសម្រាប់កម្មវិធីជំនាន់ថ្មីជាងនេះ។ គ្មានអ្វីប្តូរទេ។ សូមដំឡើងជំនាន់ថ្មី ពេលអ្នកអាចធ្វើបាន។
updates-bad-release = យើងបានធ្វើខុសក្នុងព័ត៌មានថ្មីនេះ។ គ្មានអ្វីប្តូរទេ។ សូមសាកម្តងទៀត ប៉ុន្មានថ្ងៃទៀត។
updates-not-ours = ឯកសារទិន្នន័យនេះ មិនមែនជាព័ត៌មានថ្មីរបស់កម្មវិធីនេះទេ។ គ្មានអ្វីប្តូរទេ។ សូមជ្រើសរើសមួយផ្សេង។
updates-not-in-file = ឯកសារទិន្នន័យនេះត្រឹមត្រូវ ប៉ុន្តែគ្មានអ្វីជាភាសារបស់អ្នកទេ។ សូមរកមួយផ្សេង។
updates-no-room = យើងរក្សាទុកវាមិនបានទេ។ តើទូរស័ព្ទពេញឬទេ? សូមលុបអ្វីមួយចេញ រួចសាកម្តងទៀត។ អ្វីដែលអ្នកមាន នៅដដែល។
# From a file, and to others.
updates-file-title = ពេលគ្មានអ៊ីនធឺណិត
updates-file-what = អ្នកជិតខាងប្រហែលជាមានព័ត៌មានថ្មីជាឯកសារទិន្នន័យ។ អ្នកអាចសាកឯកសារទិន្នន័យណាក៏បាន៖ កម្មវិធីយកតែអ្វីដែលមានហត្ថលេខារបស់យើង។
updates-take-file = យកពីឯកសារទិន្នន័យ
updates-hand-on = ចែកឱ្យអ្នកដទៃ ជាឯកសារទិន្នន័យ
# $file is a file's name or place.
updates-handed-on = បានរក្សាទុក៖ { $file }។ សូមឱ្យអ្នកដទៃ តាមកាតផ្ទុកទិន្នន័យ ឬតាមសារ។ ក្នុងនោះគ្មានរឿងផ្ទាល់ខ្លួនទេ។
updates-hand-on-nothing = អ្នកមិនទាន់មានអ្វីសម្រាប់ចែកទេ។ ដំបូង អ្នកត្រូវយកព័ត៌មានថ្មីដោយខ្លួនឯងសិន។
updates-hand-on-failed = យើងរក្សាទុកឯកសារទិន្នន័យនោះមិនបានទេ។ តើទូរស័ព្ទពេញឬទេ?
# Another computer to ask.
updates-host-title = សួរអាសយដ្ឋានផ្សេង
updates-host-label = អាសយដ្ឋានរបស់កុំព្យូទ័រ ដែលចែកព័ត៌មានថ្មី
updates-host-hint = ឧទាហរណ៍ http://192.168.1.5:8080
updates-host-wrong = នេះមិនមែនជាអាសយដ្ឋានទេ។ សូមសរសេរដូចក្នុងឧទាហរណ៍។
# A choice.
updates-by-itself = ពេលណាត្រូវរកមើល
updates-by-itself-why = អ្នកដែលគ្រប់គ្រងបណ្តាញ អាចដឹងថាទូរស័ព្ទនេះសួររកព័ត៌មាន។
updates-by-tap = តែពេលខ្ញុំចុច
updates-at-opening = រាល់ពេលបើកកម្មវិធី តាមអ៊ីនធឺណិតណាក៏បាន
# On copies for trying only.
updates-development = កម្មវិធីនេះសម្រាប់សាកល្បងប៉ុណ្ណោះ៖ ព័ត៌មានថ្មីរបស់វា ចុះហត្ថលេខាដោយកូនសោ ដែលមនុស្សទាំងអស់ស្គាល់។ កុំទុកចិត្តលើវា។
