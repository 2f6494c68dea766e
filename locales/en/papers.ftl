# My papers: the days on which a person's own papers end. Read by people who are worried: calm, short, exact.

# The page and its button at the bottom of every page (there as short as possible).
papers-title = My papers
papers-nav = Papers
# When there is none yet.
papers-empty = Write down the day each paper ends. The app reminds you before that day.
papers-private = It stays on this phone.
papers-add = Add a paper
papers-which = Which paper?
# Heading above the paper that ends first.
papers-next = Ends next
# Heading of the list of all papers, the earliest first.
papers-timeline = All papers, the earliest first
# Heading of one person's papers. $name is a nickname.
papers-of = Papers of { $name }
papers-days-left = { $count ->
    [one] { $shown } day left
   *[other] { $shown } days left
}
papers-last-day = Today is the last day
papers-days-over = { $count ->
    [one] Ended { $shown } day ago
   *[other] Ended { $shown } days ago
}
# How pressing it is, as one or two words beside a shape.
papers-urgency-now = Act now
papers-urgency-soon = Soon
papers-urgency-coming = Get ready
papers-urgency-far = Still time
# The phone's own clock is wrong. $date is what it says.
papers-clock-wrong = This phone says that today is { $date }. That cannot be right, so we do not count the days. Please set the date of the phone.
# The form.
papers-where-it-stands = Where the date stands
papers-date-text = The date, as it is printed
papers-date-hint = Type it as on the paper: Thai year or other year, any digits. For example 31/03/2569.
papers-or-choose = Or choose
papers-day = Day
papers-month = Month
papers-year = Year
papers-year-thai = { $year } (Thai year { $thai })
# Above the date shown back before saving.
papers-reads-as = You wrote
# After it stands the date as a Thai paper prints it.
papers-in-thai = In the Thai calendar:
# How pressing it is, and how many days are left: "Act now: 5 days left".
papers-pressing = { $urgency }: { $days }
papers-month-only = Only the month is printed. We count from its first day, to be safe.
# The text can mean several days, or is not certain: the person has to tap the right one.
papers-which-day = Which day is printed? Please look and tap it.
papers-next-report = Next report: { $date }
# For the 90-day report: what the date is.
papers-ninety-what = What is this date?
papers-ninety-last = My last report, or the day I came in
papers-ninety-next = The next report, as the slip says
papers-more = More (you may leave it out)
papers-issued = Day of issue
papers-employer-holds = My employer holds this paper
papers-employer-note = Nobody may keep your papers. Read what you can do.
papers-whose = Whose paper is it?
papers-mine = Mine
papers-another-person = Another person
papers-nickname = Nickname. No real name is needed.
papers-own-name = What do you call this paper?
papers-save = Save
papers-change = Change
# A paper's page.
papers-how-early = How early
papers-what-to-do = What to do now
papers-ask = Ask somebody
papers-read = Read about it
papers-ended-read = It has ended: what you can do
papers-lost-read = What to do when a paper is lost
# One tap each.
papers-is-renewed = It is renewed
papers-is-reported = I have reported
papers-is-lost = It is lost
papers-is-handed-in = I handed it in
papers-is-back = I have it again
papers-enter-new-date = Enter the new date
papers-standing-renewed = Renewed
papers-standing-lost = Lost
papers-standing-handed-in = Handed in
papers-delete = Delete this paper
papers-delete-sure = Delete it with its history?
papers-delete-yes = Yes, delete
papers-delete-no = No, keep it
papers-history = What happened
# History. $date is the day it was noted, $before the day that counted then.
papers-event-added = { $date }: written down
papers-event-changed = { $date }: changed. Before: { $before }
papers-event-reported = { $date }: reported. Before: { $before }
papers-event-renewed = { $date }: renewed. Ended: { $before }
papers-event-lost = { $date }: lost
papers-event-handed-in = { $date }: handed in
papers-event-back = { $date }: back again
papers-not-found = This paper is not here any more.
# What should have rung and did not.
papers-missed-title = These reminders did not ring
papers-missed-why = The phone was off, the app was closed, or the clock was changed. Please look at these papers now.
# $name is a paper, $date the day on which the reminder was due.
papers-missed-line = { $name }: was due on { $date }
papers-missed-seen = I have seen this
# What was typed is no date. Say why, and what to do.
papers-error-empty = Write the date first.
papers-error-too-long = This is too long for a date. Write only the date.
papers-error-unknown = We do not understand "{ $text }". Write only the day, month and year.
papers-error-mixed = Two kinds of digits are mixed. Please write all digits in one kind.
papers-error-not-a-date = We do not understand this date. Write day, month and year, for example 31/03/2569.
papers-error-no-year = The year is missing.
papers-error-no-month = There is no month { $month }.
papers-error-no-day = This month has no day { $day }.
papers-error-year = The year { $year } cannot be right, in the Thai calendar or the other. Look at the paper again.
papers-error-year-twice = The year { $year } is too large. Perhaps 543 was added two times. Write the year as it is printed.
papers-error-no-name = Give the paper a name.
papers-error-name-long = The name is too long.
papers-error-before-issue = The paper ends before its day of issue. Look at both dates again.
papers-error-not-saved = This could not be saved. Is the phone full? Nothing is lost: free some space and tap Save again.
