# Search.

# Heading, and the name of the button with the magnifying glass.
find-title = Search
# Inside the empty field. Short.
find-placeholder = Type what you need
# Under the empty field.
find-what = Type a word, for example: wage, hospital, passport.
find-nothing = Nothing was found. Choose a topic, or call.
# Read out by screen readers when results are there. $shown: how many.
find-some = Found: { $shown }
# When the phone's memory is full or damaged.
find-broken = Search does not work at the moment. Choose a topic, or call.
# Heading over results that are spelled nearly like it.
find-similar = Similar
# Opens the other results of one kind. $shown: how many.
find-more = More ({ $shown })
