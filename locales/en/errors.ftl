# When something is wrong with the phone's storage. Calm, and always with what to do.

# Own data was written by a later version of the app.
errors-newer-title = Please update the app
errors-newer-text = Your choices were saved by a newer version of this app. We did not change them. Install the newer version to go on. Here are the emergency numbers.
# Own data could not be read and was set aside. $file is a file name.
errors-damaged-user = Your earlier choices could not be read. We kept the damaged file: { $file }. Please choose again.
# No database opens at all.
errors-no-storage-title = The app could not open its storage
errors-no-storage-text = The guides cannot be shown now. Close the app and open it again. If the phone is full, delete something. Here are the emergency numbers.
# The choice works now, but is forgotten when the app closes.
errors-not-saved = This could not be saved on the phone. It will be forgotten when you close the app. Is the phone full?
