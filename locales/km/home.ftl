# The home page.

home-danger = មានគ្រោះថ្នាក់ឥឡូវនេះឬ?
home-danger-call = មើលលេខទូរស័ព្ទសុំជំនួយ
home-changed = អ្វីដែលទើបប្តូរថ្មីៗ
home-topics = តើអ្នកចង់ដឹងអំពីអ្វី?
home-changed-all = មើលការផ្លាស់ប្តូរទាំងអស់
