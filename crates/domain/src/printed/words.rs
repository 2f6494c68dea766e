//! The words that stand in a printed or typed date: months in every language a paper or a reader uses, marks of an era,
//! and words that say nothing about the day. Month names: CLDR 46, with the everyday short forms; Burmese also as
//! Zawgyi keyboards type them. All are written here without dots: a reader of dates takes dots out of words.

use crate::era::Era;

/// What a word in a date means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A month, 1–12.
    Month(u32),
    /// The era the year is counted in.
    Era(Era),
    /// The Buddhist era as it is counted outside Thailand, where its year begins in May: the year may differ by one.
    OtherBuddhist,
    /// A weekday, 0 for Monday.
    Weekday(u32),
    /// Says what the number after it is: "เดือน 3".
    Before(Field),
    /// Says what the number before it is: "၃ လ".
    After(Field),
    /// "date", "until" and the like.
    Filler,
}

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Day,
    Month,
    Year,
}

/// January first. In a row: every way to write that month.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "มกราคม", "มกรา", "มค", "មករា", "ມັງກອນ", "ມກ", "ဇန်နဝါရီ", "ဇန္နဝါရီ", "ဇန်", "ဇႏၷဝါရီ", "ဇန္"],
    &[
        "february",
        "feb",
        "กุมภาพันธ์",
        "กุมภาพันธุ์",
        "กุมภา",
        "กพ",
        "កុម្ភៈ",
        "កុម្ភះ",
        "កុម្ភ",
        "ກຸມພາ",
        "ກພ",
        "ဖေဖော်ဝါရီ",
        "ဖေ",
        "ေဖေဖာ္ဝါရီ",
        "ေဖ",
    ],
    &["march", "mar", "มีนาคม", "มีนา", "มีค", "មីនា", "មិនា", "ມີນາ", "ມນ", "ມີນ", "မတ်", "မတ္"],
    &["april", "apr", "เมษายน", "เมษา", "เมย", "មេសា", "ເມສາ", "ມສ", "ເມສ", "ဧပြီ", "ဧ", "ဧၿပီ", "ဧျပီ"],
    &["may", "พฤษภาคม", "พฤษภา", "พค", "ឧសភា", "ພຶດສະພາ", "ພພ", "မေ", "ေမ"],
    &["june", "jun", "มิถุนายน", "มิถุนา", "มิย", "មិថុនា", "ມິຖຸນາ", "ມິຖ", "ဇွန်", "ဇြန္"],
    &["july", "jul", "กรกฎาคม", "กรกฏาคม", "กรกฎา", "กรกฏา", "กค", "កក្កដា", "ກໍລະກົດ", "ກລ", "ဇူလိုင်", "ဇူ", "ဇူလိုင္"],
    &["august", "aug", "สิงหาคม", "สิงหา", "สค", "សីហា", "ສິງຫາ", "ສຫ", "ဩဂုတ်", "သြဂုတ်", "ဩ", "ၾသဂုတ္", "ဩဂုတ္"],
    &["september", "sept", "sep", "กันยายน", "กันยา", "กย", "កញ្ញា", "ກັນຍາ", "ກຍ", "စက်တင်ဘာ", "စက်", "စက္တင္ဘာ"],
    &["october", "oct", "ตุลาคม", "ตุลา", "ตค", "តុលា", "ຕຸລາ", "ຕລ", "အောက်တိုဘာ", "အောက်", "ေအာက္တိုဘာ"],
    &["november", "nov", "พฤศจิกายน", "พฤศจิกา", "พย", "វិច្ឆិកា", "ພະຈິກ", "ພຈ", "နိုဝင်ဘာ", "နို", "ႏိုဝင္ဘာ"],
    &["december", "dec", "ธันวาคม", "ธันวา", "ธค", "ធ្នូ", "ທັນວາ", "ທວ", "ဒီဇင်ဘာ", "ဒီ", "ဒီဇင္ဘာ"],
];

const THAI_BUDDHIST: &[&str] = &["be", "พศ", "พุทธศักราช", "ພສ"];
const OTHER_BUDDHIST: &[&str] = &["ពស", "ពុទ្ធសករាជ", "သာသနာနှစ်", "သာသနာ"];
const CHRISTIAN: &[&str] = &["ce", "ad", "คศ", "คริสต์ศักราช", "ຄສ", "គស", "គ្រិស្តសករាជ", "ခရစ်နှစ်", "အေဒီ"];

/// Monday first.
const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "mon", "จันทร์", "ចន្ទ", "ຈັນ", "တနင်္လာ"],
    &["tuesday", "tues", "tue", "อังคาร", "អង្គារ", "ອັງຄານ", "အင်္ဂါ"],
    &["wednesday", "wed", "พุธ", "ពុធ", "ພຸດ", "ဗုဒ္ဓဟူး"],
    &["thursday", "thurs", "thu", "พฤหัสบดี", "พฤหัส", "ព្រហស្បតិ៍", "ព្រហស្បត្តិ៍", "ພະຫັດ", "ကြာသပတေး"],
    &["friday", "fri", "ศุกร์", "សុក្រ", "ສຸກ", "သောကြာ"],
    &["saturday", "sat", "เสาร์", "សៅរ៍", "ເສົາ", "စနေ"],
    &["sunday", "sun", "อาทิตย์", "អាទិត្យ", "ອາທິດ", "တနင်္ဂနွေ"],
];

/// Stand before the number they name.
const DAY_BEFORE: &[&str] = &["วันที่", "ที่", "ថ្ងៃទី", "ទី", "ວັນທີ", "ທີ"];
const MONTH_BEFORE: &[&str] = &["เดือน", "ខែ", "ເດືອນ"];
const YEAR_BEFORE: &[&str] = &["ปี", "ឆ្នាំ", "ປີ"];
/// Stand after it. The last of each are Zawgyi, or a common misspelling.
const DAY_AFTER: &[&str] = &["ရက်နေ့", "ရက်", "နေ့", "ရက္ေန႔", "ရက္", "ေန႔"];
const MONTH_AFTER: &[&str] = &["လ"];
const YEAR_AFTER: &[&str] = &["ခုနှစ်", "နှစ်", "ခု", "ခုနစ်", "ခုႏွစ္"];

const FILLERS: &[&str] = &[
    "of",
    "the",
    "on",
    "day",
    "month",
    "year",
    "date",
    "st",
    "nd",
    "rd",
    "th",
    "expiry",
    "expires",
    "exp",
    "until",
    "valid",
    "วัน",
    "ณ",
    "ถึง",
    "หมดอายุ",
    "ថ្ងៃ",
    "ផុតកំណត់",
    "ວັນ",
    "ໝົດອາຍຸ",
    "ရက်စွဲ",
];

/// The longest known word that `text` begins with, and its length in bytes. The text is in small letters.
pub(super) fn longest_at(text: &str) -> Option<(Word, usize)> {
    let months =
        (1..).zip(MONTHS).flat_map(|(number, names)| names.iter().map(move |name| (Word::Month(number), *name)));
    let weekdays =
        (0..).zip(WEEKDAYS).flat_map(|(day, names)| names.iter().map(move |name| (Word::Weekday(day), *name)));
    let of = |meaning: Word, words: &'static [&'static str]| words.iter().map(move |word| (meaning, *word));
    months
        .chain(weekdays)
        .chain(of(Word::Era(Era::Buddhist), THAI_BUDDHIST))
        .chain(of(Word::OtherBuddhist, OTHER_BUDDHIST))
        .chain(of(Word::Era(Era::Christian), CHRISTIAN))
        .chain(of(Word::Before(Field::Day), DAY_BEFORE))
        .chain(of(Word::Before(Field::Month), MONTH_BEFORE))
        .chain(of(Word::Before(Field::Year), YEAR_BEFORE))
        .chain(of(Word::After(Field::Day), DAY_AFTER))
        .chain(of(Word::After(Field::Month), MONTH_AFTER))
        .chain(of(Word::After(Field::Year), YEAR_AFTER))
        .chain(of(Word::Filler, FILLERS))
        .filter(|(_, word)| text.starts_with(word))
        .max_by_key(|(_, word)| word.len())
        .map(|(meaning, word)| (meaning, word.len()))
}
