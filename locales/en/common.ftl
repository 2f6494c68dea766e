# Words used on many pages. The reader may have little schooling: plain words, polite, short.

# The name of the app, as a title. Not a sentence.
common-app-name = Before You Go
# Buttons at the bottom of every page. One or two short words each; they stand under a picture.
common-nav-home = Home
common-nav-guides = Guides
common-nav-help = Help
# Goes to the page before.
common-back = Back
common-close = Close
# Button that opens the choice of language. Read out by screen readers together with the language's name.
common-change-language = Change language
# Button that opens the settings.
common-settings = Settings
common-loading = Please wait
# First thing a keyboard or screen-reader user meets; jumps over the buttons to the text.
common-skip-to-text = Go to the text
# Names of countries as people from there say them.
common-country-KH = Cambodia
common-country-LA = Laos
common-country-MM = Myanmar
common-country-TH = Thailand
# Shown on machine-translated text. It must stay until a native speaker has read it.
common-not-reviewed = Translated. A native speaker has not checked it yet.
# Put before a date: the day we last read the source.
common-checked-on = Checked on { $date }
# Shown in amber when that day is long ago.
common-may-have-changed = This may have changed. Ask before you rely on it.
# Shown when the phone's own date is earlier than the day we checked.
common-clock-wrong = The date on this phone looks wrong. We cannot say how old this is.
common-warning = Warning
