# Search.

find-title = ស្វែងរក
find-placeholder = វាយអ្វីដែលអ្នកត្រូវការ
find-what = វាយពាក្យមួយ ឧទាហរណ៍៖ ប្រាក់ឈ្នួល មន្ទីរពេទ្យ លិខិតឆ្លងដែន។
find-nothing = រកមិនឃើញទេ។ សូមជ្រើសប្រធានបទមួយ ឬទូរស័ព្ទសុំជំនួយ។
find-some = រកឃើញហើយ។
find-similar = ប្រហាក់ប្រហែល
find-more = មើលទៀត ({ $shown })
