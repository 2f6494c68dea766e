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
    /// "day", "year", a weekday and the like.
    Filler,
}

/// January first. In a row: every way to write that month.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "มกราคม", "มกรา", "มค", "មករា", "ມັງກອນ", "ມກ", "ဇန်နဝါရီ", "ဇန္နဝါရီ", "ဇန်", "ဇႏၷဝါရီ", "ဇန္"],
    &["february", "feb", "กุมภาพันธ์", "กุมภา", "กพ", "កុម្ភៈ", "កុម្ភះ", "កុម្ភ", "ກຸມພາ", "ກພ", "ဖေဖော်ဝါရီ", "ဖေ", "ေဖေဖာ္ဝါရီ", "ေဖ"],
    &["march", "mar", "มีนาคม", "มีนา", "มีค", "មីនា", "ມີນາ", "ມນ", "ມີນ", "မတ်", "မတ္"],
    &["april", "apr", "เมษายน", "เมษา", "เมย", "មេសា", "ເມສາ", "ມສ", "ເມສ", "ဧပြီ", "ဧ", "ဧၿပီ"],
    &["may", "พฤษภาคม", "พฤษภา", "พค", "ឧសភា", "ພຶດສະພາ", "ພພ", "မေ", "ေမ"],
    &["june", "jun", "มิถุนายน", "มิถุนา", "มิย", "មិថុនា", "ມິຖຸນາ", "ມິຖ", "ဇွန်", "ဇြန္"],
    &["july", "jul", "กรกฎาคม", "กรกฎา", "กค", "កក្កដា", "ກໍລະກົດ", "ກລ", "ဇူလိုင်", "ဇူ", "ဇူလိုင္"],
    &["august", "aug", "สิงหาคม", "สิงหา", "สค", "សីហា", "ສິງຫາ", "ສຫ", "ဩဂုတ်", "သြဂုတ်", "ဩ", "ၾသဂုတ္", "ဩဂုတ္"],
    &["september", "sept", "sep", "กันยายน", "กันยา", "กย", "កញ្ញា", "ກັນຍາ", "ກຍ", "စက်တင်ဘာ", "စက်", "စက္တင္ဘာ"],
    &["october", "oct", "ตุลาคม", "ตุลา", "ตค", "តុលា", "ຕຸລາ", "ຕລ", "အောက်တိုဘာ", "အောက်", "ေအာက္တိုဘာ"],
    &["november", "nov", "พฤศจิกายน", "พฤศจิกา", "พย", "វិច្ឆិកា", "ພະຈິກ", "ພຈ", "နိုဝင်ဘာ", "နို", "ႏိုဝင္ဘာ"],
    &["december", "dec", "ธันวาคม", "ธันวา", "ธค", "ធ្នូ", "ທັນວາ", "ທວ", "ဒီဇင်ဘာ", "ဒီ", "ဒီဇင္ဘာ"],
];

const THAI_BUDDHIST: &[&str] = &["be", "พศ", "พุทธศักราช", "ພສ"];
const OTHER_BUDDHIST: &[&str] = &["ពស", "ពុទ្ធសករាជ", "သာသနာနှစ်", "သာသနာ"];
const CHRISTIAN: &[&str] = &["ce", "ad", "คศ", "คริสต์ศักราช", "ຄສ", "គស", "គ្រិស្តសករាជ", "ခရစ်နှစ်", "အေဒီ"];

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
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tues",
    "tue",
    "wed",
    "thurs",
    "thu",
    "fri",
    "sat",
    "sun",
    "วันที่",
    "วัน",
    "ที่",
    "เดือน",
    "ปี",
    "จันทร์",
    "อังคาร",
    "พุธ",
    "พฤหัสบดี",
    "พฤหัส",
    "ศุกร์",
    "เสาร์",
    "อาทิตย์",
    "ថ្ងៃទី",
    "ថ្ងៃ",
    "ទី",
    "ខែ",
    "ឆ្នាំ",
    "ចន្ទ",
    "អង្គារ",
    "ពុធ",
    "ព្រហស្បតិ៍",
    "សុក្រ",
    "សៅរ៍",
    "អាទិត្យ",
    "ວັນທີ",
    "ວັນ",
    "ທີ",
    "ເດືອນ",
    "ປີ",
    "ຈັນ",
    "ອັງຄານ",
    "ພຸດ",
    "ພະຫັດ",
    "ສຸກ",
    "ເສົາ",
    "ອາທິດ",
    "ရက်နေ့",
    "ရက်",
    "နေ့",
    "လ",
    "ခုနှစ်",
    "နှစ်",
    "ခု",
    "တနင်္ဂနွေ",
    "တနင်္လာ",
    "အင်္ဂါ",
    "ဗုဒ္ဓဟူး",
    "ကြာသပတေး",
    "သောကြာ",
    "စနေ",
];

/// The longest known word that `text` begins with, and its length in bytes. The text is in small letters.
pub(super) fn longest_at(text: &str) -> Option<(Word, usize)> {
    let months =
        (1..).zip(MONTHS).flat_map(|(number, names)| names.iter().map(move |name| (Word::Month(number), *name)));
    let of = |meaning: Word, words: &'static [&'static str]| words.iter().map(move |word| (meaning, *word));
    months
        .chain(of(Word::Era(Era::Buddhist), THAI_BUDDHIST))
        .chain(of(Word::OtherBuddhist, OTHER_BUDDHIST))
        .chain(of(Word::Era(Era::Christian), CHRISTIAN))
        .chain(of(Word::Filler, FILLERS))
        .filter(|(_, word)| text.starts_with(word))
        .max_by_key(|(_, word)| word.len())
        .map(|(meaning, word)| (meaning, word.len()))
}
