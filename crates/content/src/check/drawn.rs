//! Draws every text of the content with the fonts the app carries, normal and bold, and looks at the result: no letter
//! without a glyph, and no dotted circle, which is how a font says that signs do not belong together.
//!
//! Behind the feature `drawn`: the app's own build does not need it and need not compile a shaping engine.

use crate::language::language;
use crate::problem::Problem;
use crate::unit::Unit;
use domain::Lang;
use harfrust::{Buffer, Font, ShapeOptions, ShaperFont};
use std::collections::BTreeMap;
use std::path::Path;

/// The fonts of `assets/fonts`.
pub(crate) struct Fonts(Vec<Weight>);

/// The fonts of one weight.
struct Weight {
    of: BTreeMap<Lang, Font>,
    thai: Font,
}

impl Fonts {
    /// Reads them from `folder`.
    ///
    /// # Errors
    /// The file that cannot be read.
    pub(crate) fn load(folder: &Path) -> Result<Fonts, String> {
        let weight = |weight: u16| {
            let of = |lang: Lang| Ok((lang, font(folder, language(lang).font, weight)?));
            let of = Lang::ALL.into_iter().map(of).collect::<Result<_, String>>()?;
            Ok(Weight { of, thai: font(folder, "noto-sans-thai", weight)? })
        };
        Ok(Fonts([400, 700].into_iter().map(weight).collect::<Result<_, String>>()?))
    }

    /// Looks at the pieces of one language.
    pub(crate) fn check(&self, lang: Lang, own: &[Unit<'_>], problems: &mut Vec<Problem>) {
        for unit in own {
            for place in &unit.texts {
                if let Some(what) = self.0.iter().find_map(|weight| fault(&weight.of(lang), place.text)) {
                    let advice = "type it again; a letter the fonts do not have cannot be used";
                    problems.push(Problem::new(&unit.file, place.line, "not-drawn", what, advice));
                }
            }
        }
    }

    /// Looks at a Thai text.
    pub(crate) fn check_thai(&self, file: &str, line: usize, text: &str, problems: &mut Vec<Problem>) {
        if let Some(what) = self.0.iter().find_map(|weight| fault(&weight.of_thai(), text)) {
            problems.push(Problem::new(file, line, "not-drawn", what, "type it again"));
        }
    }
}

impl Weight {
    /// The fonts a text of `lang` is drawn with, the first choice first, as in `theme.css`.
    fn of(&self, lang: Lang) -> Vec<&Font> {
        self.of.get(&lang).into_iter().chain(self.of.get(&Lang::En)).chain([&self.thai]).collect()
    }

    fn of_thai(&self) -> Vec<&Font> {
        std::iter::once(&self.thai).chain(self.of.get(&Lang::En)).collect()
    }
}

fn font(folder: &Path, name: &str, weight: u16) -> Result<Font, String> {
    let file = folder.join(format!("{name}-{weight}.woff2"));
    let packed = std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let raw = wuff::decompress_woff2(&packed).map_err(|error| format!("{}: {error:?}", file.display()))?;
    Font::new(raw, 0).ok_or_else(|| format!("{} is no font", file.display()))
}

const DOTTED_CIRCLE: char = '\u{25CC}';

/// What the screen would show wrong.
fn fault(fonts: &[&Font], text: &str) -> Option<String> {
    let has = |font: &Font, character: char| font.charmap().map_unicode(character).is_some();
    let is_unseen = |character: char| matches!(character, '\u{200B}'..='\u{200D}' | '\u{2060}');
    let missing = |character: &char| !is_unseen(*character) && !fonts.iter().any(|font| has(font, *character));
    if let Some(missing) = text.chars().find(missing) {
        return Some(format!("no font of ours has {missing:?} (U+{:04X})", u32::from(missing)));
    }
    // Runs of the first font alone, without Latin letters, which some of our fonts hold too: a run is shaped as one script.
    let own = fonts.first()?;
    let shaper = ShaperFont::new(own);
    let circle = own.charmap().map_unicode(DOTTED_CIRCLE).map(|glyph| glyph.to_u32());
    let is_break = |character: char| character.is_whitespace() || character.is_ascii() || !has(own, character);
    for run in text.split(is_break) {
        if run.is_empty() || run.contains(DOTTED_CIRCLE) {
            continue;
        }
        let mut buffer = Buffer::new();
        buffer.push_str(run);
        buffer.guess_segment_properties();
        if let Err(error) = harfrust::shape(&shaper, &mut buffer, ShapeOptions::default()) {
            return Some(format!("{run:?} cannot be drawn: {error}"));
        }
        let is_torn = |glyph: u32| glyph == 0 || Some(glyph) == circle;
        if buffer.glyph_infos().iter().any(|glyph| is_torn(glyph.glyph_id)) {
            return Some(format!("{run:?} is drawn with a dotted circle or an empty box"));
        }
    }
    None
}
