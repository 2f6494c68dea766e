# Updates: new texts and numbers, from the internet or from a file. Calm: what fails is nearly always only the network.

updates-title = Updates
updates-why = Numbers and rules change. An update brings the new ones. The app works without updates too.
# When nothing was ever fetched. $date: the newest day on which anything in the app was checked.
updates-from-app = These texts came with the app. They were last checked on { $date }.
# $release is a number. $date: the day for which the publisher said that nothing newer exists.
updates-standing = You have release { $release }. On { $date } it was the newest.
# How long ago that day is.
updates-age-today = That is today.
updates-age-days = { $count ->
    [one] That is { $shown } day ago.
   *[other] That is { $shown } days ago.
}
updates-age-months = { $count ->
    [one] That is about { $shown } month ago.
   *[other] That is about { $shown } months ago.
}
# After 30 days.
updates-old = Look for updates when you can.
# After 180 days.
updates-very-old = This is old. Numbers and rules may have changed. Ask before you rely on them.
# The big button.
updates-look = Look for updates
updates-size = Usually less than 20 KB, much less than a photo. At most about 100 KB when much is new.
updates-looking = Please wait. You can go on reading.
# How much has come. $bytes and $of are numbers, in kilobytes.
updates-progress = { $bytes } KB of { $of } KB
updates-progress-open = { $bytes } KB
updates-stop = Stop
updates-stopping = It is being stopped.
# What came of it. $what: one or more of the next three, with commas.
updates-new = New: { $what }.
updates-new-numbers = { $count ->
    [one] { $shown } number
   *[other] { $shown } numbers
}
updates-new-guides = { $count ->
    [one] { $shown } guide
   *[other] { $shown } guides
}
updates-new-others = { $count ->
    [one] { $shown } other text
   *[other] { $shown } other texts
}
updates-new-small = Small corrections are new.
updates-same = Nothing is new. You have the newest.
updates-no-host = The app knows no address to ask. Write one, or take the update from a file.
updates-no-connection = There was no connection, or it broke. Nothing is lost. Try again later.
updates-portal = No update was found at that address. Perhaps this Wi-Fi wants you to sign in first. Then try again.
updates-behind = This is older than what you have. You need nothing more.
updates-stopped = Stopped. What came is kept. Tap again to go on.
updates-busy = An update is running already. Wait a little.
updates-damaged = What came is incomplete or too old. Nothing was changed. Try again later.
updates-refused = What was offered is not signed by the makers of this app. Nothing was changed. Do not use that file or that address.
updates-app-too-old = This is for a newer version of the app. Nothing was changed. Install the newer version when you can.
updates-bad-release = We made a mistake in this update. Nothing was changed. Try again in some days.
updates-not-ours = This file is not an update of this app. Nothing was changed. Choose another file.
updates-not-in-file = The file is good, but it has nothing in your language. Look for another file.
updates-no-room = It could not be saved. Is the phone full? Delete something, then try again. What you had is still there.
# From a file, and to others.
updates-file-title = Without the internet
updates-file-what = A neighbour may have the update as a file. You can try any file: the app takes only what we signed.
updates-take-file = Take from a file
updates-hand-on = Hand on as a file
# $file is a file's name or place.
updates-handed-on = Saved: { $file }. Give it to others on a card or in a message. It holds nothing personal.
updates-hand-on-nothing = You cannot hand on anything yet. First you need an update of your own.
updates-hand-on-failed = The file could not be saved. Is the phone full?
# Another computer to ask.
updates-host-title = Ask another address
updates-host-label = Address of a laptop that shares updates
updates-host-hint = For example http://192.168.1.5:8080
updates-host-wrong = This is no address. Write it as in the example.
# A choice.
updates-by-itself = When to look
updates-by-itself-why = Whoever runs the network can see that this phone asks.
updates-by-tap = Only when I tap
updates-at-opening = Each time the app opens, over any connection
# On copies for trying only.
updates-development = This copy is for trying: its updates are signed with keys that everybody knows. Do not rely on it.
