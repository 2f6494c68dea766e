# About this app.

about-title = About this app
about-what = This app helps people from Cambodia, Laos and Myanmar who want to work in Thailand, or already do. It works without the internet.
about-private = No account. Nothing you enter leaves this phone.
about-not-law = This is not legal advice. Laws and rules change. Look at the day each fact was checked.
about-not-called = We took telephone numbers from public pages. We did not call them to test them.
about-translation = Khmer, Lao and Burmese texts were translated and are not yet checked by native speakers.
about-sources = Where the facts come from
about-licences = Licences
about-licence-code = Program: MIT or Apache-2.0, as you like.
about-licence-texts = Texts and pictures: Creative Commons Attribution 4.0. You may copy them if you name Before You Go.
about-licence-fonts = Letters: Noto Sans, Noto Sans Khmer, Noto Sans Lao and Padauk, SIL Open Font License 1.1.
# $version is a number such as 0.1.0.
about-version = Version { $version }
