# Settings.

settings-title = ការកំណត់
settings-language = ភាសា
settings-where-from = ខ្ញុំមកពីណា
settings-where-now = ឥឡូវនេះ ខ្ញុំនៅទីណា
settings-not-said = ខ្ញុំមិនចង់ប្រាប់
settings-text-size = ទំហំអក្សរ
settings-text-size-normal = ធម្មតា
settings-text-size-large = ធំ
settings-text-size-larger = ធំជាង
settings-text-size-largest = ធំបំផុត
settings-private = ចម្លើយរបស់អ្នកនៅតែក្នុងទូរស័ព្ទនេះ។ យើងមិនផ្ញើវាទៅអ្នកណាទេ។
settings-about = អំពីកម្មវិធីនេះ
