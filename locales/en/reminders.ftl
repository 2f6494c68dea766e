# Reminders, and what this device can and cannot do. Never promise more than is true.

reminders-title = Reminders
# What the device can do.
reminders-can-window = This computer reminds you while the app is open. When the app is closed, nothing rings.
reminders-can-browser = A browser reminds you only while this page is open. When it is closed, nothing rings.
reminders-can-nothing = This device cannot remind you yet. You see here what was due.
reminders-missed-shown = What did not ring is shown when you open the app again.
reminders-second-way = Be safe: put the days into your phone's calendar too. It rings when this app is closed.
reminders-allowed = Notifications are allowed.
reminders-blocked = Notifications are blocked. Allow them in the settings of the browser or the phone.
reminders-allow = Allow notifications
reminders-when = At what time of the day?
reminders-time = Time
reminders-words = Words on the locked screen
reminders-words-neutral = Say nothing about the paper
reminders-words-named = Name the paper
# The neutral words on a locked screen: nobody who looks at it may learn what it is about.
reminders-neutral-title = Reminder
reminders-neutral-text = Open the app to read it.
reminders-try = Try it: remind me in a minute
reminders-trying = It should ring in one minute. Leave the app open.
reminders-try-title = This is a test
reminders-try-text = Reminders work on this device.
reminders-ahead = Next reminders
reminders-none = No reminder is planned.
# $date, $time and $name of the paper.
reminders-line = { $date }, { $time }: { $name }
reminders-calendar = Calendar file
reminders-calendar-how = Save the file, then open it: the phone asks to put the days into its calendar. After a change, save and open it again. It replaces the old days.
reminders-calendar-all = Save a calendar file for all papers
reminders-calendar-one = Save a calendar file for this paper
reminders-calendar-saved = Saved: { $file }
reminders-calendar-failed = The file could not be saved. Is the phone full?
