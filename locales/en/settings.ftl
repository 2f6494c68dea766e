# Settings.

settings-title = Settings
settings-language = Language
settings-where-from = Where I am from
settings-where-now = Where I am now
settings-not-said = I do not want to say
settings-text-size = Size of the letters
settings-text-size-normal = Normal
settings-text-size-large = Large
settings-text-size-larger = Larger
settings-text-size-largest = Largest
settings-private = Your answers stay on this phone. We do not send them to anybody.
settings-about = About this app
