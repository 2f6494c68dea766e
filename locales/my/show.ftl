# Cards to show.

show-nav = ပြဖို့
show-title = တခြားသူကို ပြဖို့ ကတ်များ
show-intro = စာကြောင်းတစ်ကြောင်း ရွေးပြီး တခြားသူကို ဖုန်းမျက်နှာပြင် ပြပါ။ အဲဒီလူက ထိုင်းလို ဖတ်နိုင်ပါတယ်။
show-to-danger = အန္တရာယ်ရှိရင်
show-to-official = ရဲ ဒါမှမဟုတ် အစိုးရရုံး
show-to-doctor = ဆရာဝန် ဒါမှမဟုတ် ဆေးရုံ
show-to-employer = အလုပ်ရှင်
show-to-anyone = ဘယ်သူမဆို
show-what-it-says = ဒီစာကြောင်းရဲ့ အဓိပ္ပာယ်
show-they-can-call = သူတို့ ဖုန်းခေါ်နိုင်တဲ့ နံပါတ်များ
show-thai-not-reviewed = ထိုင်းစာကြောင်းတွေကို ထိုင်းစကားပြောတဲ့သူက မစစ်ရသေးပါဘူး။
