home-danger = အခု အန္တရာယ်ရှိနေလား
home-danger-call = ဖုန်းခေါ်နိုင်တဲ့ နံပါတ်တွေ ကြည့်ပါ
home-changed = မကြာသေးခင်က ဘာပြောင်းသွားလဲ
home-topics = ဘာကို သိချင်ပါသလဲ
home-changed-all = ပြောင်းသွားတာ အားလုံး ကြည့်ပါ
