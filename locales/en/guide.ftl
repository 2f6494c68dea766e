# Guides: lists, cards, sources.

guide-list-title = Guides
guide-start = Start reading
# Goes on where the reader stopped. $card is the heading of that card.
guide-continue = Go on: { $card }
guide-all-on-one-page = Everything on one page
guide-one-by-one = One card at a time
guide-cards = In this guide
guide-previous = Back
guide-next = Next
guide-finish = Done
# Progress, for example "Card 3 of 9".
guide-progress = Card { $number } of { $total }
# Opens the list of sources under a card.
guide-where-from = Where this comes from
# Under a card that is advice and rests on no law or figure.
guide-advice-only = This is advice from the makers of this app.
guide-sources-title = Sources of this guide
guide-source-official = Government or United Nations
guide-source-ngo = Aid organisation
guide-source-press = Newspaper, lawyer or agency
# When a source was written. $date is a date, a month or a year.
guide-source-written = written { $date }
guide-source-undated = no date given
# How fast a fact changes.
guide-class-stable = Seldom changes
guide-class-yearly = Changes about once a year
guide-class-changes-often = Changes often. Ask before you rely on it.
# The fact itself stands in English, because that is what we checked.
guide-fact-in-english = What we checked (in English)
# The date a rule changed, above a card. $date is a full date.
guide-changed-on = Changed on { $date }
# How many cards a guide has.
guide-card-count = { $count ->
    [one] { $shown } card
   *[other] { $shown } cards
}
guide-not-found = This page is not here any more.
guide-to-all = See all guides
# Lists of things to do before leaving and on arrival, with boxes to tick.
guide-checklists = Checklists
guide-checklists-intro = Tick what is done. It stays on this phone.
# How much of a checklist is done, for example "3 of 8 done".
guide-ticked = { $done } of { $total } done
