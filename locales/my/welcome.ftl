welcome-where-from = သင် ဘယ်နိုင်ငံကပါလဲ
welcome-where-from-why = စည်းမျဉ်းတချို့က နိုင်ငံအလိုက် မတူပါဘူး။ သင့်အဖြေက ဒီဖုန်းထဲမှာပဲ ရှိပါတယ်။
welcome-where-now = အခု ဘယ်မှာ ရှိနေပါသလဲ
welcome-where-now-why = အဲဒီကနေ ခေါ်လို့ရတဲ့ ဖုန်းနံပါတ်တွေ ပြဖို့ မေးတာပါ။ သင့်အဖြေက ဒီဖုန်းထဲမှာပဲ ရှိပါတယ်။
welcome-at-home-in = ကိုယ့်နိုင်ငံ၊ { $country }မှာ
welcome-at-home = ကိုယ့်နိုင်ငံမှာ
welcome-in-thailand = ထိုင်းနိုင်ငံမှာ
welcome-skip = မဖြေဘဲ ကျော်မယ်
