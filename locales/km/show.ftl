# Cards to show.

show-nav = បង្ហាញ
show-title = ប្រយោគសម្រាប់បង្ហាញគេ
show-intro = ជ្រើសប្រយោគមួយ រួចលើកទូរស័ព្ទបង្ហាញ។ គេនឹងអានវាជាភាសាថៃ។ បង្ហាញតែអ្វីដែលពិត។
show-to-danger = ពេលមានគ្រោះថ្នាក់
show-to-official = ប៉ូលីស ឬមន្ត្រី
show-to-doctor = គ្រូពេទ្យ ឬមន្ទីរពេទ្យ
show-to-employer = និយោជក (ថៅកែ)
show-to-anyone = អ្នកណាក៏បាន
show-what-it-says = ប្រយោគនេះមានន័យថា
show-they-can-call = លេខដែលគេអាចហៅបាន
show-thai-not-reviewed = មិនទាន់មានអ្នកចេះភាសាថៃ ពិនិត្យប្រយោគភាសាថៃទាំងនេះនៅឡើយទេ។
