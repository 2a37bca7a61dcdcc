#include "opname/scanner/wedge_text.h"

#include <algorithm>
#include <array>

namespace opname {

namespace {

constexpr QStringView commandMark = u"$OPNAME$";

struct Row {
    quint32 first; ///< evdev code of its first key
    QStringView plain;
    QStringView shifted;
};

// linux/input-event-codes.h, US layout.
constexpr std::array<Row, 6> rows = {{{2, u"1234567890-=", u"!@#$%^&*()_+"},
                                      {16, u"qwertyuiop[]", u"QWERTYUIOP{}"},
                                      {30, u"asdfghjkl;'`", u"ASDFGHJKL:\"~"},
                                      {43, u"\\zxcvbnm,./", u"|ZXCVBNM<>?"},
                                      {55, u"*", u"*"},
                                      {57, u" ", u" "}}};
constexpr quint32 keypadFirst = 71;
constexpr QStringView keypad = u"789-456+1230.";
constexpr quint32 keypadSlash = 98;

bool isPrintableAscii(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= 0x20 && c.unicode() < 0x7f;
    });
}

qsizetype lettersAndDigits(QStringView text)
{
    return std::count_if(text.begin(), text.end(),
                         [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
}

QString usText(std::span<const WedgeKey> keys)
{
    QString text;
    for (const WedgeKey &key : keys) {
        const QString one = usKeyboardText(key.scanCode, key.isShifted);
        if (one.isEmpty())
            return QString();
        text += one;
    }
    return text;
}

bool hasOtherCase(QChar c)
{
    return c.isLower() || c.isUpper();
}

/// Every letter came in the case that Shift does not give: Caps Lock is on. Injected keys have no Shift.
bool isCapsLocked(std::span<const WedgeKey> keys)
{
    const auto isLetter = [](const WedgeKey &key) {
        return key.scanCode != 0 && key.text.size() == 1 && hasOtherCase(key.text.front());
    };
    return std::any_of(keys.begin(), keys.end(), isLetter)
        && std::all_of(keys.begin(), keys.end(), [&](const WedgeKey &key) {
               return !isLetter(key) || key.text.front().isUpper() != key.isShifted;
           });
}

QString withOtherCase(QString text)
{
    for (QChar &c : text)
        c = c.isUpper() ? c.toLower() : c.toUpper();
    return text;
}

} // namespace

QString usKeyboardText(quint32 scanCode, bool isShifted)
{
    for (const Row &row : rows)
        if (scanCode >= row.first && scanCode - row.first < static_cast<quint32>(row.plain.size()))
            return (isShifted ? row.shifted : row.plain).sliced(scanCode - row.first, 1).toString();
    if (scanCode >= keypadFirst && scanCode - keypadFirst < static_cast<quint32>(keypad.size()))
        return keypad.sliced(scanCode - keypadFirst, 1).toString();
    return scanCode == keypadSlash ? QStringLiteral("/") : QString();
}

QString wedgeText(std::span<const WedgeKey> keys, WedgeLayout layout)
{
    QString typed;
    for (const WedgeKey &key : keys)
        typed += key.text;
    if (layout == WedgeLayout::AsTyped || typed.startsWith(commandMark))
        return typed;
    const QString us = usText(keys);
    if (us.isEmpty())
        return isCapsLocked(keys) ? withOtherCase(typed) : typed;
    const bool cannotBeTyped = !isPrintableAscii(typed) || lettersAndDigits(us) > lettersAndDigits(typed)
        || us.startsWith(commandMark);
    if (layout == WedgeLayout::UsKeyboard || cannotBeTyped)
        return us;
    return isCapsLocked(keys) ? withOtherCase(typed) : typed;
}

} // namespace opname
