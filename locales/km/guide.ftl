# Guides: lists, cards, sources. A "card" is called ផ្នែក (part): កាត would be taken for an identity card.

guide-list-title = ការណែនាំ
guide-start = ចាប់ផ្តើមអាន
# $card is the heading of the card where the reader stopped.
guide-continue = អានបន្ត៖ { $card }
guide-all-on-one-page = ទាំងអស់ក្នុងទំព័រតែមួយ
guide-one-by-one = ម្តងមួយផ្នែក
guide-cards = ក្នុងការណែនាំនេះ
guide-previous = ត្រឡប់ក្រោយ
guide-next = បន្ទាប់
guide-finish = រួចរាល់
# Progress, for example "Card 3 of 9".
guide-progress = ផ្នែកទី { $number } ក្នុងចំណោម { $total }
guide-where-from = ព័ត៌មាននេះមកពីណា
guide-advice-only = នេះជាដំបូន្មានរបស់អ្នកធ្វើកម្មវិធីនេះ។
guide-sources-title = ប្រភពនៃការណែនាំនេះ
guide-source-official = រដ្ឋាភិបាល ឬអង្គការសហប្រជាជាតិ
guide-source-ngo = អង្គការជំនួយ
guide-source-press = សារព័ត៌មាន មេធាវី ឬភ្នាក់ងារ
# $date is a date, a month or a year.
guide-source-written = សរសេរនៅ៖ { $date }
guide-source-undated = មិនបានប្រាប់ថ្ងៃខែ
guide-class-stable = កម្រប្តូរ
guide-class-yearly = ប្តូរប្រហែលមួយឆ្នាំម្តង
guide-class-changes-often = ប្តូរញឹកញាប់។ សូមសួរ មុនពេលអ្នកទុកចិត្តលើវា។
# The fact itself stands in English, because that is what we checked.
guide-fact-in-english = អ្វីដែលយើងបានពិនិត្យ (ជាភាសាអង់គ្លេស)
# $date is a full date.
guide-changed-on = បានប្តូរនៅ { $date }
guide-card-count = { $shown } ផ្នែក
guide-not-found = ទំព័រនេះលែងមាននៅទីនេះហើយ។
guide-to-all = មើលការណែនាំទាំងអស់
guide-checklists = បញ្ជីត្រួតពិនិត្យ
guide-checklists-intro = គូសធីកអ្វីដែលធ្វើរួច។ វានៅក្នុងទូរស័ព្ទនេះតែប៉ុណ្ណោះ។
guide-ticked = រួច { $done } ក្នុងចំណោម { $total }
