#include "opname/labels/label_sheets.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LabelSheets)
};

constexpr QLatin1String ending(".json");

QString ownFolder()
{
    return QStringLiteral(":/opname/labels");
}

QStringList namesIn(const QString &folder)
{
    QStringList names;
    for (const QString &file : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        if (names.size() < LabelSheets::mostFiles)
            names.append(file.chopped(ending.size()));
    return names;
}

} // namespace

LabelSheets::LabelSheets(QString folder)
    : m_folder(std::move(folder))
{
}

QString LabelSheets::ownPath(const QString &name) const
{
    return QDir(m_folder).filePath(name + ending);
}

bool LabelSheets::isOwn(const QString &name) const
{
    return !m_folder.isEmpty() && namesIn(m_folder).contains(name);
}

Result<LabelSheet> LabelSheets::read(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).completeBaseName();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::File,
                       Text::tr("The label sheet “%1” cannot be read. Check its file.").arg(name),
                       file.errorString());
    const QByteArray content = file.read(largestFile + 1);
    if (content.size() > largestFile)
        return failure(ErrorKind::File,
                       Text::tr("“%1” is too large to be a label sheet. Remove the file.").arg(name));
    return LabelSheet::fromJson(content, name);
}

std::vector<LabelSheet> LabelSheets::all() const
{
    std::vector<LabelSheet> sheets;
    const QStringList own = m_folder.isEmpty() ? QStringList() : namesIn(m_folder);
    const QStringList given = namesIn(ownFolder());
    for (const QString &name : given) {
        auto sheet = own.contains(name) ? read(ownPath(name)) : tl::unexpected(Error());
        if (!sheet)
            sheet = read(ownFolder() + u'/' + name + ending);
        if (sheet)
            sheets.push_back(std::move(*sheet));
    }
    for (const QString &name : own)
        if (!given.contains(name))
            if (auto sheet = read(ownPath(name)))
                sheets.push_back(std::move(*sheet));
    return sheets;
}

Result<LabelSheet> LabelSheets::find(const QString &name) const
{
    if (isOwn(name))
        return read(ownPath(name));
    if (namesIn(ownFolder()).contains(name))
        return read(ownFolder() + u'/' + name + ending);
    QStringList names;
    for (const LabelSheet &sheet : all())
        names.append(sheet.name);
    return failure(ErrorKind::Usage,
                   Text::tr("There is no label sheet “%1”. Label sheets are: %2.")
                       .arg(name, names.join(QStringLiteral(", "))));
}

std::vector<Error> LabelSheets::unreadable() const
{
    std::vector<Error> problems;
    if (!m_folder.isEmpty())
        for (const QString &name : namesIn(m_folder))
            if (auto sheet = read(ownPath(name)); !sheet)
                problems.push_back(sheet.error());
    return problems;
}

Outcome LabelSheets::save(const LabelSheet &sheet) const
{
    if (Outcome checked = sheet.check(); !checked)
        return checked;
    QSaveFile file(ownPath(sheet.name));
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly) || file.write(sheet.toJson()) < 0
        || !file.commit())
        return failure(file.error() == QFileDevice::ResourceError ? ErrorKind::Full : ErrorKind::File,
                       Text::tr("The label sheet could not be kept in “%1”. Make room or choose another "
                                "folder.")
                           .arg(QDir::toNativeSeparators(m_folder)),
                       file.errorString());
    return {};
}

Outcome LabelSheets::remove(const QString &name) const
{
    if (!isOwn(name))
        return {};
    QFile file(ownPath(name));
    if (!file.remove())
        return failure(
            ErrorKind::File,
            Text::tr("The label sheet “%1” cannot be removed. Check the rights of its file.").arg(name),
            file.errorString());
    return {};
}

QString LabelSheets::nameFor(const QString &title) const
{
    QString base;
    for (const QChar c : title.normalized(QString::NormalizationForm_D).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            base.append(c);
        else if (!base.isEmpty() && !base.endsWith(u'-') && !c.isMark())
            base.append(u'-');
    }
    constexpr int roomForNumber = 5;
    base.truncate(LabelSheet::longestName - roomForNumber);
    if (base.endsWith(u'-'))
        base.chop(1);
    if (base.isEmpty())
        base = QStringLiteral("label");
    const QStringList taken = namesIn(ownFolder()) + namesIn(m_folder);
    QString name = base;
    for (int number = 2; taken.contains(name); ++number)
        name = base + u'-' + QString::number(number);
    return name;
}

} // namespace opname
