# Cards to show: one sentence in Thai for somebody else to read, held up on the phone.

# Button at the bottom of every page. One short word; it stands under a picture.
show-nav = Show
show-title = Cards to show
show-intro = Choose a sentence and hold up your phone. The other person reads it in Thai. Show only what is true.
# Groups of cards, by whom they are for. Short.
show-to-danger = In danger
show-to-official = Police or an office
show-to-doctor = Doctor or hospital
show-to-employer = Employer
show-to-anyone = Anybody
# Under the Thai sentence, above the same sentence in the reader's language.
show-what-it-says = This is what it says
# Above telephone numbers that the other person may call for the reader.
show-they-can-call = Numbers they can call
show-thai-not-reviewed = A Thai speaker has not checked the Thai sentences yet.
