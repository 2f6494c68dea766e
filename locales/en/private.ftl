# Keeping My papers private: PIN and deleting everything.

private-title = Keep it private
private-pin-why = A PIN hides My papers from people who use this phone. It does not protect against an expert who has the phone.
private-pin-no-recovery = If you forget the PIN, nobody can open My papers. You can only delete everything.
private-pin-set = Set a PIN
private-pin-new = New PIN, 4 to 8 digits
private-pin-again = The same PIN again
private-pin-bad = A PIN has 4 to 8 digits.
private-pin-differ = The two are not the same.
private-pin-is-set = A PIN is set.
private-pin-remove = Take the PIN away
private-lock-now = Lock now
private-enter = Enter the PIN
private-open = Open
private-wrong = This PIN is wrong.
private-wait = { $count ->
    [one] Too many tries. Wait { $shown } minute.
   *[other] Too many tries. Wait { $shown } minutes.
}
private-forgot = I forgot the PIN
private-wipe = Delete everything personal
private-wipe-what = This deletes papers, reminders, names, the PIN and your choices. Guides and numbers stay.
private-wipe-files = Calendar files that you saved, and days in other calendars, are not deleted. Delete them there.
private-wipe-yes = Yes, delete everything
private-wipe-no = No, keep it
private-wipe-failed = It could not be deleted. Close the app, open it again and try once more.
