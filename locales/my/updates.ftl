# Updates: new texts and numbers, from the internet or from a file. Calm: what fails is nearly always only the network.

updates-title = အပ်ဒိတ်
updates-why = ဖုန်းနံပါတ်တွေနဲ့ စည်းမျဉ်းတွေ ပြောင်းတတ်ပါတယ်။ အပ်ဒိတ်က အသစ်တွေကို ယူလာပေးပါတယ်။ အပ်ဒိတ်မရှိလည်း အက်ပ်ကို သုံးလို့ရပါတယ်။
# When nothing was ever fetched. $date: the newest day on which anything in the app was checked.
updates-from-app = ဒီစာတွေက အက်ပ်နဲ့အတူ ပါလာတာပါ။ နောက်ဆုံး စစ်ခဲ့တဲ့ရက်က { $date } ပါ။
# $release is a number. $date: the day for which the publisher said that nothing newer exists.
updates-standing = သင့်မှာ အပ်ဒိတ်အမှတ် { $release } ရှိပါတယ်။ { $date } တုန်းက အသစ်ဆုံးပါ။
# How long ago that day is.
updates-age-today = ဒီနေ့ပါ။
updates-age-days = { $count ->
   *[other] လွန်ခဲ့တဲ့ { $shown } ရက်ကပါ။
}
updates-age-months = { $count ->
   *[other] လွန်ခဲ့တဲ့ { $shown } လလောက်ကပါ။
}
# After 30 days.
updates-old = ရနိုင်တဲ့အခါ အပ်ဒိတ်ကို ရှာပါ။
# After 180 days.
updates-very-old = ဒါက ဟောင်းနေပါပြီ။ ဖုန်းနံပါတ်တွေနဲ့ စည်းမျဉ်းတွေ ပြောင်းသွားတာ ဖြစ်နိုင်ပါတယ်။ ယုံပြီး မလုပ်ခင် မေးပါ။
# The big button.
updates-look = အပ်ဒိတ် ရှာပါ
updates-size = ပုံမှန်အားဖြင့် ၂၀ KB အောက်ပါ။ ဓာတ်ပုံတစ်ပုံထက် အများကြီး နည်းပါတယ်။ အသစ်တွေ အများကြီးရှိရင် အများဆုံး ၁၀၀ KB လောက်ပါ။
updates-looking = ခဏစောင့်ပါ။ ဆက်ဖတ်လို့ ရပါတယ်။
# How much has come. $bytes and $of are numbers, in kilobytes.
updates-progress = { $of } KB ထဲက { $bytes } KB
updates-progress-open = { $bytes } KB
updates-stop = ရပ်ပါ
updates-stopping = ရပ်နေပါတယ်။
# What came of it. $what: one or more of the next three, with commas.
updates-new = အသစ် - { $what }။
updates-new-numbers = { $count ->
   *[other] ဖုန်းနံပါတ် { $shown } ခု
}
updates-new-guides = { $count ->
   *[other] လမ်းညွှန် { $shown } ခု
}
updates-new-others = { $count ->
   *[other] တခြားစာ { $shown } ခု
}
updates-new-small = အသေးအမွှား ပြင်ထားတာတွေ ရှိပါတယ်။
updates-same = အသစ် မရှိပါဘူး။ သင့်မှာ အသစ်ဆုံး ရှိပြီးသားပါ။
updates-no-host = ဘယ်လိပ်စာကို မေးရမလဲ အက်ပ်က မသိပါဘူး။ လိပ်စာတစ်ခု ရေးပါ ဒါမှမဟုတ် အပ်ဒိတ်ကို ဖိုင်ကနေ ယူပါ။
updates-no-connection = အင်တာနက် မရပါဘူး ဒါမှမဟုတ် ပြတ်သွားပါတယ်။ ဘာမှ မပျောက်ပါဘူး။ နောက်မှ ထပ်စမ်းကြည့်ပါ။
updates-portal = အဲဒီလိပ်စာမှာ အပ်ဒိတ် မတွေ့ပါဘူး။ ဒီ Wi-Fi ကို အရင် ဝင်ဖို့ လိုနိုင်ပါတယ်။ ပြီးရင် ထပ်စမ်းကြည့်ပါ။
updates-behind = ဒါက သင့်မှာ ရှိတာထက် ဟောင်းပါတယ်။ နောက်ထပ် ဘာမှ မလိုပါဘူး။
updates-stopped = ရပ်လိုက်ပါပြီ။ ရောက်ပြီးသားကို သိမ်းထားပါတယ်။ ဆက်ယူဖို့ ထပ်နှိပ်ပါ။
updates-busy = အပ်ဒိတ် ယူနေပြီးသားပါ။ ခဏစောင့်ပါ။
updates-damaged = ရောက်လာတာက မပြည့်စုံဘူး ဒါမှမဟုတ် ဟောင်းလွန်းနေပါတယ်။ ဘာမှ မပြောင်းပါဘူး။ နောက်မှ ထပ်စမ်းကြည့်ပါ။
updates-refused = ပေးလာတဲ့အရာမှာ ဒီအက်ပ်ကို လုပ်တဲ့သူတွေရဲ့ လက်မှတ် မပါပါဘူး။ ဘာမှ မပြောင်းပါဘူး။ အဲဒီဖိုင် ဒါမှမဟုတ် အဲဒီလိပ်စာကို မသုံးပါနဲ့။
updates-app-too-old = ဒါက ပိုသစ်တဲ့ အက်ပ်ဗားရှင်းအတွက်ပါ။ ဘာမှ မပြောင်းပါဘူး။ ရနိုင်တဲ့အခါ ပိုသစ်တဲ့ ဗားရှင်းကို ထည့်ပါ။
updates-bad-release = ဒီအပ်ဒိတ်မှာ ကျွန်ုပ်တို့ မှားသွားပါတယ်။ ဘာမှ မပြောင်းပါဘူး။ ရက်အနည်းငယ်ကြာမှ ထပ်စမ်းကြည့်ပါ။
updates-not-ours = ဒီဖိုင်က ဒီအက်ပ်ရဲ့ အပ်ဒိတ် မဟုတ်ပါဘူး။ ဘာမှ မပြောင်းပါဘူး။ တခြားဖိုင်ကို ရွေးပါ။
updates-not-in-file = ဒီဖိုင်က မှန်ပါတယ်။ ဒါပေမဲ့ သင့်ဘာသာစကားနဲ့ ဘာမှ မပါပါဘူး။ တခြားဖိုင်ကို ရှာပါ။
updates-no-room = သိမ်းလို့ မရပါဘူး။ ဖုန်းမှာ နေရာပြည့်နေလား။ တစ်ခုခု ဖျက်ပြီး ထပ်စမ်းကြည့်ပါ။ သင့်မှာ ရှိပြီးသားတွေ ရှိနေတုန်းပါ။
# From a file, and to others.
updates-file-title = အင်တာနက် မရှိရင်
updates-file-what = အိမ်နီးချင်းမှာ အပ်ဒိတ်ဖိုင် ရှိနိုင်ပါတယ်။ ဘယ်ဖိုင်ကိုမဆို စမ်းလို့ရပါတယ်။ ကျွန်ုပ်တို့ လက်မှတ်ထိုးထားတာကိုပဲ အက်ပ်က ယူပါတယ်။
updates-take-file = ဖိုင်ကနေ ယူပါ
updates-hand-on = ဖိုင်အဖြစ် လက်ဆင့်ကမ်းပါ
# $file is a file's name or place.
updates-handed-on = သိမ်းပြီးပါပြီ - { $file }။ ကတ်နဲ့ ဒါမှမဟုတ် မက်ဆေ့ချ်နဲ့ တခြားသူတွေကို ပေးပါ။ ကိုယ်ရေးကိုယ်တာ ဘာမှ မပါပါဘူး။
updates-hand-on-nothing = လက်ဆင့်ကမ်းဖို့ မရှိသေးပါဘူး။ အရင်ဆုံး သင်ကိုယ်တိုင် အပ်ဒိတ်တစ်ခု ယူဖို့ လိုပါတယ်။
updates-hand-on-failed = ဖိုင်ကို သိမ်းလို့ မရပါဘူး။ ဖုန်းမှာ နေရာပြည့်နေလား။
# Another computer to ask.
updates-host-title = တခြားလိပ်စာကို မေးပါ
updates-host-label = အပ်ဒိတ်တွေ မျှဝေတဲ့ ကွန်ပျူတာရဲ့ လိပ်စာ
updates-host-hint = ဥပမာ http://192.168.1.5:8080
updates-host-wrong = ဒါက လိပ်စာ မဟုတ်ပါဘူး။ ဥပမာထဲကအတိုင်း ရေးပါ။
# A choice.
updates-by-itself = ဘယ်အချိန်မှာ ရှာမလဲ
updates-by-itself-why = ဒီဖုန်းက မေးတာကို ကွန်ရက်ကို ကိုင်တဲ့သူက မြင်နိုင်ပါတယ်။
updates-by-tap = ကိုယ် နှိပ်တဲ့အခါပဲ
updates-at-opening = အက်ပ် ဖွင့်တိုင်း၊ ဘယ်အင်တာနက်နဲ့မဆို
# On copies for trying only.
updates-development = ဒီအက်ပ်က စမ်းဖို့ပဲ ဖြစ်ပါတယ်။ သူ့အပ်ဒိတ်တွေကို လူတိုင်းသိတဲ့ သော့တွေနဲ့ လက်မှတ်ထိုးထားပါတယ်။ သူ့ကို အားမကိုးပါနဲ့။
