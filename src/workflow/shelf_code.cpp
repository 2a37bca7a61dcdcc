#include "shelf_code.h"

#include "opname/domain/command.h"
#include "opname/labels/barcode.h"

namespace opname {

namespace {

constexpr int widestBars = 600; ///< modules that fit a page of A4 beside its margins

} // namespace

QString shelfCommand(const QString &shelf)
{
    return commandCode({CommandKind::OpenShelf, shelf.trimmed(), Condition::Good}).value_or(QString());
}

std::optional<ScannableCode> shelfCode(const QString &shelf, const QString &words)
{
    const QString command = shelfCommand(shelf);
    if (command.isEmpty())
        return std::nullopt;
    auto code = Barcode::code128(command);
    if (!code || code->modulesWithQuietZones() > widestBars)
        code = Barcode::encode(command, Symbology::Qr);
    if (!code)
        return std::nullopt;
    return ScannableCode{words, command, code->isSquare(), code->modules(), code->quietZone(), code->bars()};
}

} // namespace opname
