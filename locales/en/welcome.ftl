# The three questions at first open.

welcome-where-from = Where are you from?
# Under the question: why we ask, and that it stays on the phone.
welcome-where-from-why = Some rules are different for each country. Your answer stays on this phone.
welcome-where-now = Where are you now?
welcome-where-now-why = So that we show the numbers you can call from there. Your answer stays on this phone.
# Answer: in the home country. $country is the country's name.
welcome-at-home-in = At home, in { $country }
# Answer when the home country was not told.
welcome-at-home = At home
welcome-in-thailand = In Thailand
# Leaves the question without an answer.
welcome-skip = Skip
