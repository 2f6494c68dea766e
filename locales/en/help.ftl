# The directory of telephone numbers. These words are read by frightened people: calm, short, exact.

help-title = Numbers to call
help-by-need = What do you need?
help-by-country = By country
# Needs: names of groups of numbers. Short.
help-need-danger = In danger now
help-need-work = Work and wages
help-need-trafficking = Forced or tricked
help-need-health = Health
help-need-papers = Papers
help-need-women = Women
help-need-children = Children
help-need-legal = Lawyer and complaints
help-need-embassy = Embassy
# Heading of a group of numbers that work where the reader is. $country is a country.
help-in-country = In { $country }
# Opens numbers of lower value: one old source, or of little use.
help-more-numbers = More numbers
help-more-numbers-why = Older or less useful numbers. They may not work any more.
help-languages = Languages
help-languages-unknown = Not known. Ask for your language.
# $languages is a list of languages.
help-languages-not-sure = { $languages } (not sure at all hours)
help-hours = When
help-hours-always = Day and night, every day
help-hours-office = In office hours
help-hours-unknown = Not known
help-hours-daily = Every day, { $from } to { $to }
help-hours-mon-fri = Monday to Friday, { $from } to { $to }
help-cost = Cost of the call
help-cost-free = Free
help-cost-paid = Costs money, like any call
help-cost-unknown = Not known
help-call = Call
help-open-whatsapp = Call with WhatsApp
# A line answered in one language. $language is a language's name.
help-speaks = { $language }
# After somebody or a machine answers, press this key.
help-then-press = Then press { $key }
# Which country a number works in. Stands beside every number.
help-number-of = A number in { $country }
help-only-inside = Works only inside { $country }. You cannot call it from where you are.
help-if-inside = Works only inside { $country }.
help-from-abroad = You are calling another country. It costs more.
help-how-sure = How sure we are
help-confidence-official = From the body itself or a government.
help-confidence-ngo = From an aid organisation.
help-confidence-secondary = From a newspaper or a list made by others.
help-confidence-unverified = We found no page that confirms it.
# How many other sources print the same number.
help-agree = { $count ->
    [0] No second source.
    [one] { $shown } more source says the same.
   *[other] { $shown } more sources say the same.
}
help-conflict = Sources do not agree about this one. Check before you rely on it.
help-not-called = We did not call this number to test it.
help-source = Source
# $date is a date, a month or a year.
help-source-year = Source written { $date }
help-source-undated = Source without a date
help-nothing-here = There is no number for this yet.
help-not-found = This number is not listed any more.
# When there is no telephone (a computer), the reader types the number by hand.
help-dial-by-hand = If nothing happens, dial the number by hand.
# Names of languages, for "who answers in which language".
help-language-th = Thai
help-language-en = English
help-language-km = Khmer
help-language-lo = Lao
help-language-my = Burmese
help-language-zh = Chinese
help-language-ja = Japanese
help-language-vi = Vietnamese
help-language-other = other languages
