# The home page.

# Red box at the top; opens the emergency numbers.
home-danger = In danger now?
home-danger-call = See the numbers to call
# Heading above news on rules that changed.
home-changed = What changed lately
home-topics = What do you want to know?
# Under the newest changes; opens the list of all of them.
home-changed-all = See all changes
