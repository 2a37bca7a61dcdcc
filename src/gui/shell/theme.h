#pragma once

#include "opname/domain/scan.h"

#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;

namespace opname {

/// One scale for the whole window, in logical pixels. The forms in ui/ say it as numbers, with 10 between the
/// parts of a dialog.
namespace Spacing {
inline constexpr int line = 2; ///< between lines that belong together
inline constexpr int small = 6;
inline constexpr int medium = 12;
inline constexpr int large = 20;
inline constexpr int tableRow = 30; ///< height of a row with the usual letters
inline constexpr int figureRow = 26; ///< of small tables of figures beside each other
} // namespace Spacing

/// One scale of type, in logical pixels, as large as TextScale says now. A label has its size by the property
/// "letters" ("heading", "answer", "figure", "title", "verdict"), so that it follows; what is painted asks
/// here.
namespace TextSize {
int scaled(int usual); ///< of letters, or of what holds them, that is `usual` pixels with the usual letters
int small();
int body();
int heading();
int answer(); ///< what a person looks for on a page, from a step away
int figure(); ///< on a button that opens the list behind it
int title();
int verdict(); ///< read at arm's length
} // namespace TextSize

/// Colours and type of the window: light, dark, or with as much contrast as there is; one look on every
/// desktop.
class Theme {
public:
    enum class Mode { System, Light, Dark, HighContrast };

    static void apply(QApplication &application, Mode mode);
    static void applyTextSize(QApplication &application); ///< once TextScale is another
    static Mode modeFromName(const QString &name);
    static QString nameOf(Mode mode);
    static bool isDark(); ///< light letters on a dark ground; high contrast, too
    static bool isHighContrast();

    /// One of the program's own line icons, in the text colour of the theme or in `color`.
    static QIcon icon(const QString &name, const QColor &color = {});
    static QPixmap pixmap(const QString &name, int size, const QColor &color);

    static QColor accent();
    static QColor softText();
    static QColor line();
    static QColor card();
    static QColor hover(); ///< ground of what the mouse is over
    static QColor focus(); ///< ring of the control that has the keyboard
    static QColor
    good(); ///< text and shapes on the window's background, at least 4.5:1; 7:1 in high contrast
    static QColor notice();
    static QColor bad();
    static QColor verdictColor(Verdict verdict);
    static QString verdictIcon(Verdict verdict); ///< a shape of its own for every verdict

private:
    static Mode s_shown; ///< never System
};

} // namespace opname
