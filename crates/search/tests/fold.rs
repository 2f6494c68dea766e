//! Every rule of [`search::fold`], with real words, and the near misses that must stay apart.
use search::cluster::clusters;
use search::fold::folded;

fn split(text: &str) -> Vec<String> {
    clusters(text).into_iter().map(|cluster| cluster.text).collect()
}

fn same(pairs: &[(&str, &str)]) {
    for (one, other) in pairs {
        assert_eq!(folded(one), folded(other), "{one} {other}");
        assert_ne!(one, other, "a pair that shows nothing");
    }
}

fn apart(pairs: &[(&str, &str)]) {
    for (one, other) in pairs {
        assert_ne!(folded(one), folded(other), "{one} {other}");
    }
}

#[test]
fn unseen_characters_go() {
    same(&[
        ("លិខិត\u{200B}ឆ្លងដែន", "លិខិតឆ្លងដែន"),
        ("ក្រុម\u{200C}ហ៊ុន", "ក្រុមហ៊ុន"),
        ("ក\u{17D2}\u{200D}រុម", "ក្រុម"),
        ("ពេល\u{17B5}វេលា", "ពេលវេលា"),
        ("ໜັງ\u{200B}ສື", "ໜັງສື"),
        ("နိုင်\u{2060}ငံ", "နိုင်ငံ"),
        ("\u{FEFF}ဗီဇာ", "ဗီဇာ"),
        ("pass\u{AD}port", "passport"),
        ("\u{202A}1300\u{202C}", "1300"),
        ("❤\u{FE0F}", "❤"),
    ]);
    // A space is seen.
    apart(&[("ບໍ່ ດີ", "ບໍ່ດີ")]);
}

#[test]
fn digits_of_every_script_are_one() {
    same(&[
        ("០១២៣៤៥៦៧៨៩", "0123456789"),
        ("໐໑໒໓໔໕໖໗໘໙", "0123456789"),
        ("၀၁၂၃၄၅၆၇၈၉", "0123456789"),
        ("႐႑႒႓႔႕႖႗႘႙", "0123456789"),
        ("๐๑๒๓๔๕๖๗๘๙", "0123456789"),
        ("０１２３４５６７８９", "0123456789"),
        ("ថ្ងៃទី១៥", "ថ្ងៃទី15"),
    ]);
    assert_eq!(split("ថ្ងៃទី១៥មករា").get(2).map(String::as_str), Some("15"), "a number stands alone");
}

#[test]
fn khmer_signs_stand_in_one_order() {
    same(&[
        ("សិទ្ធិ", "សិទិ្ធ"),
        // RO below after the other letter below.
        ("ស្ត្រី", "ស\u{17D2}រ\u{17D2}តី"),
        // The shifter after the vowel.
        ("អាស៊ី", "អាសី\u{17CA}"),
        ("ម៉ឺន", "មឺ\u{17C9}ន"),
        // The shifter before the letter below.
        ("ម៉្យាង", "ម\u{17D2}យ\u{17C9}ាង"),
        // NIKAHIT before AA.
        ("ចាំ", "ច\u{17C6}\u{17B6}"),
        ("ខ្ញុំ", "ខ\u{17D2}ញ\u{17C6}\u{17BB}"),
        // REAHMUK before the vowel.
        ("នេះ", "ន\u{17C7}\u{17C1}"),
        ("ធម៌", "ធម\u{17CC}\u{17CC}"),
    ]);
}

#[test]
fn khmer_da_and_ta_are_one_below_a_letter_only() {
    same(&[("ម្ដាយ", "ម្តាយ"), ("ស្ដាប់", "ស្តាប់"), ("បណ្ដាញ", "បណ្តាញ"), ("កន្ដាល", "កន្តាល"), ("ក្ដី", "ក\u{17D2}\u{200D}តី")]);
    apart(&[("ដាំ", "តាំ"), ("ដើម", "តើម"), ("ម្ដាយ", "ម្ថាយ"), ("ទឹក", "ដឹក"), ("ធំ", "ទំ"), ("ក្បាល", "ខ្បាល")]);
}

#[test]
fn khmer_letters_and_vowels_with_two_spellings() {
    same(&[
        ("ឲ្យ", "ឱ្យ"),
        ("ឲកាស", "ឱកាស"),
        ("\u{17A4}យុ", "អាយុ"),
        ("បើក", "ប\u{17C1}\u{17B8}ក"),
        ("បើក", "ប\u{17B8}\u{17C1}ក"),
        ("កោះ", "ក\u{17C1}\u{17B6}ះ"),
        // Signs between the two halves.
        ("ស៊ើប", "ស\u{17C1}\u{17CA}\u{17B8}ប"),
        ("ល្បើក", "ល\u{17C1}\u{17D2}ប\u{17B8}ក"),
        ("កោះ", "ក\u{17C1}\u{17C7}\u{17B6}"),
        // U below for the shifter, which is drawn like it when a vowel stands above.
        ("ស៊ី", "សុី"),
        ("អ៊ីនធឺណិត", "អុីនធឺណិត"),
        ("ស៊ើប", "សុើប"),
        ("ម៉ឺន", "មុឺន"),
        ("ស៊ី", "ស\u{17B8}\u{17BB}"),
        // BA takes the other shifter, also below; the letters below count too.
        ("ប៉ឺមិត", "បុឺមិត"),
        ("ប៉ិន", "បុិន"),
        ("ប៉័ង", "បុ័ង"),
        ("ប៉ាំ", "បុាំ"),
        ("ម៉ឺន", "ម\u{17BA}\u{17BB}ន"),
        ("ន្ស៊ី", "ន្សុី"),
        // A sign typed twice.
        ("រឿង", "រឿ\u{17BF}ង"),
        ("ប់ៗ", "ប\u{17CB}\u{17CB}ៗ"),
    ]);
    apart(&[
        ("ឱ", "ឳ"),
        ("បើ", "បេ"),
        ("កោ", "កា"),
        ("ឥ", "ឦ"),
        ("ទី", "ទិ"),
        ("គឺ", "គី"),
        ("ពូ", "ពុ"),
        ("ប៉ា", "បា"),
        ("ប៉ា", "ប៊ា"),
        ("ប៉ី", "ប៊ី"),
        ("សុំ", "ស៊ំ"),
        ("គុំ", "គំ"),
        ("សុះ", "ស៊ះ"),
    ]);
}

#[test]
fn lao_signs_stand_in_one_order() {
    same(&[
        ("ນ້ໍາ", "ນໍ້າ"),
        ("ນ້ຳ", "ນໍ້າ"),
        ("ຄຳ", "ຄໍາ"),
        // Tone before the vowel above or below.
        ("ບໍ່", "ບ\u{0EC8}\u{0ECD}"),
        ("ຂຶ້ນ", "ຂ\u{0EC9}\u{0EB6}ນ"),
        ("ຢູ່", "ຢ\u{0EC8}\u{0EB9}"),
        ("ເຈົ້າ", "ເຈ\u{0EC9}\u{0EBB}າ"),
        // AA before its nikahit.
        ("ຄຳ", "ຄ\u{0EB2}\u{0ECD}"),
        ("ແລະ", "ເເລະ"),
        ("ແຮງງານ", "ເເຮງງານ"),
    ]);
    apart(&[
        ("ປີ", "ປູ"),
        ("ປີ", "ປິ"),
        ("ບໍ່", "ບໍ"),
        ("ບໍ່", "ບໍ້"),
        ("ເລະ", "ແລະ"),
        ("ໄປ", "ໃປ"),
        ("ເຂົ້າ", "ເຂົາ"),
        ("ຄຳ", "ຄາ"),
        ("ດຽວ", "ດຍວ"),
        ("ເບຍ", "ເບັຍ"),
    ]);
}

#[test]
fn lao_silent_ho_is_one_letter_with_the_next() {
    same(&[
        ("ໜັງສື", "ຫນັງສື"),
        ("ໝາກ", "ຫມາກ"),
        ("ຫຼວງ", "ຫລວງ"),
        ("ຫຼັງ", "ຫລັງ"),
        ("ເຫຼືອ", "ເຫລືອ"),
        // LO below after the vowel or the tone.
        ("ຫຼັງ", "ຫ\u{0EB1}\u{0EBC}ງ"),
        ("ຫຼິ້ນ", "ຫ\u{0EB4}\u{0EC9}\u{0EBC}ນ"),
        ("ໃໝ່", "ໃຫມ່"),
    ]);
    apart(&[("ໜາ", "ນາ"), ("ໝາ", "ມາ"), ("ໜາ", "ໝາ"), ("ຫຼາຍ", "ລາຍ"), ("ຫຼາຍ", "ຫຍາຍ"), ("ຫານ", "ໜາ")]);
    // No hit tears the letter apart: ມາກ does not stand in ໝາກ, however that is written.
    assert_eq!(split("ໝາກ"), ["ຫມາ", "ກ"]);
    assert_eq!(split("ຫມາກ"), ["ຫມາ", "ກ"]);
    assert_eq!(split("ເຫຼືອ"), ["ເຫລື", "ອ"]);
    assert_eq!(split("ຫາມ"), ["ຫາ", "ມ"], "two letters with a vowel between are two");
}

#[test]
fn thai_as_lao() {
    same(&[
        ("น้ำ", "น\u{0E4D}\u{0E49}\u{0E32}"),
        ("แรงงาน", "เเรงงาน"),
        ("ที่", "ท\u{0E48}\u{0E35}"),
        ("ทำ", "ท\u{0E4D}\u{0E32}"),
    ]);
    apart(&[("ปี", "ปู"), ("เสือ", "เสื้อ"), ("ไม้", "ไม่")]);
    assert_eq!(split("น้ำใจ"), ["น\u{0E4D}\u{0E49}\u{0E32}", "ใจ"]);
}

#[test]
fn burmese_signs_stand_in_one_order() {
    same(&[
        // The vowel before the asat of another syllable.
        ("ကျွန်ုပ်", "ကျွနု်ပ်"),
        // Dot below and asat.
        ("ခွင့်", "ခွင\u{103A}\u{1037}"),
        ("ကျွန်ုပ်တို့", "ကျွန်ုပ်တ\u{1037}\u{102D}\u{102F}"),
        // Medials.
        ("မြွေ", "မ\u{103D}\u{103C}ေ"),
        ("လျှော့", "လ\u{103E}\u{103B}ော့"),
        // U before I; anusvara before U.
        ("ကို", "က\u{102F}\u{102D}"),
        ("အသုံး", "အသ\u{1036}\u{102F}း"),
        ("နေ့", "န\u{1037}\u{1031}"),
        ("မြန်မာ", "မြန်\u{103A}မာ"),
    ]);
    apart(&[
        ("ကြား", "ကျား"),
        ("ကြောင်း", "ကျောင်း"),
        ("ခြေ", "ချေ"),
        ("လို", "လူ"),
        ("ပူ", "ပု"),
        ("မှ", "မ"),
        ("သာ", "သား"),
        ("ကန်", "ကမ်"),
        ("ကံ", "ကန်"),
        ("တို", "တို့"),
        ("ည", "ဉ"),
        ("စက်", "စတ်"),
        ("ခါ", "ခ"),
        ("ဝါ", "ဝါး"),
    ]);
}

#[test]
fn burmese_letters_with_two_spellings() {
    same(&[
        ("ဦး", "ဥ\u{102E}း"),
        ("ဩဂုတ်", "သြဂုတ်"),
        ("ဪ", "သြော်"),
        ("ပြဿနာ", "ပြသ္သနာ"),
        ("ဉာဏ်ပူဇော်ခ ပဉ္စမ ဉ်", "ဉာဏ်ပူဇော်ခ ပဉ္စမ ဥ်"),
        ("ဉာဏ်", "ဥာဏ်"),
        ("ပဉ္စမ", "ပဥ္စမ"),
        ("ဦး", "ဉ\u{102E}း"),
        ("ဦးစီးဌာန", "ဉီးစီးဌာန"),
        // The tall AA after other letters, and the other one after round letters.
        ("ဓာတ်", "ဓါတ်"),
        ("ပေါ်", "ပော\u{103A}"),
        ("ယောက်ျား", "ယောကျ်ား"),
        ("ညဉ့်", "ညဥ့်"),
        ("ညဉ့်", "ညဥ\u{103A}\u{1037}"),
        ("အင်္ဂလိပ်", "အင\u{1039}\u{103A}ဂလိပ်"),
        ("၎င်း", "၄င်း"),
    ]);
    apart(&[("ဥ", "ဉ"), ("ဥစ္စာ", "ဉစ္စာ"), ("ဣ", "ဤ"), ("ဦး", "ဥး"), ("အင်္ဂ", "အင်ဂ"), ("သွား", "သြား")]);
    assert_eq!(split("အင်္ဂလိပ်"), ["အင်္ဂ", "လိပ်"]);
    assert_eq!(split("စင်္ကာပူ"), ["စင်္ကာ", "ပူ"]);
    assert_eq!(split("ကမ္ဘာ"), ["ကမ္ဘာ"]);
    assert_eq!(split("ပြဿနာ"), ["ပြသ္သ", "နာ"]);
    assert_eq!(split("ကျွန်တော်"), ["ကျွန်", "တော်"]);
}

#[test]
fn burmese_zero_and_wa_are_told_apart_by_what_stands_around_them() {
    same(&[
        ("၀န်ထမ်း", "ဝန်ထမ်း"),
        ("၀ါ", "ဝါ"),
        ("အ၀တ်", "အဝတ်"),
        ("တာ၀န်", "တာဝန်"),
        ("ဘ၀", "ဘဝ"),
        ("သ၀ဏ်", "သဝဏ်"),
        ("ရပ်၀န်းကျင်", "ရပ်ဝန်းကျင်"),
        // Among digits it is a zero, also where WA was typed, native or not.
        ("၂ဝ၂၆", "2026"),
        ("၁ဝ", "10"),
        ("ဝ၉", "09"),
        ("1ဝဝ", "100"),
        ("၂ဝရက်", "20ရက်"),
        ("၁ဝကျပ်", "10ကျပ်"),
        ("၁ဝဒေါ်လာ", "10ဒေါ်လာ"),
        ("ဖုန်းဝ၉၄၅", "ဖုန်း0945"),
        ("၁၀,၀၀၀ကျပ်", "10,000ကျပ်"),
        ("၁ဝ:ဝဝနာရီ", "10:00နာရီ"),
        ("ဝ.၅", "0.5"),
        // Also after a digit it is a letter when something hangs on it.
        ("၂၀င်း", "2ဝင်း"),
        ("၅၀၀၀န်ထမ်း", "500ဝန်ထမ်း"),
        ("၂ဝဝ၇ခုနှစ်", "2007ခုနှစ်"),
        ("အ၇ေး", "အရေး"),
        ("၇န်ကုန်", "ရန်ကုန်"),
        ("က၇င်", "ကရင်"),
        ("၅၀ါ", "5ဝါ"),
        ("၇ှိ", "ရှိ"),
    ]);
    apart(&[("ဝ", "0"), ("၄", "၎"), ("၇", "ရ"), ("၈", "ဂ"), ("၃", "သ")]);
    // WA after a letter ends its word.
    assert_eq!(folded("သဘာဝ၁၀ခု"), "သဘာဝ10ခု");
    assert_eq!(folded("ဘဝ၉ခု"), "ဘဝ9ခု");
    assert_eq!(folded("၇ရက်"), "7ရက်");
    assert_eq!(folded("၄လ"), "4လ");
    assert_eq!(folded("၀"), "0");
    assert_eq!(folded("၀၀"), "00");
    assert_eq!(folded("ဝဝ"), "ဝဝ");
}

#[test]
fn case_and_accents_of_latin_go() {
    same(&[
        ("Café", "CAFE"),
        ("cafe\u{301}", "café"),
        ("Nguyễn", "nguyen"),
        ("NGUYE\u{302}\u{303}N", "nguyễn"),
        ("İstanbul", "istanbul"),
        ("\u{212B}", "a"),
        ("ВИЗА", "виза"),
    ]);
    apart(&[("mou", "mau"), ("й", "и")]);
}

#[test]
fn an_accent_typed_apart_is_of_its_letter() {
    let found = clusters("cafe\u{301} x");
    assert_eq!(found.first().map(|cluster| (cluster.from, cluster.to)), Some((0, 6)));
}
