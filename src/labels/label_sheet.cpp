#include "opname/labels/label_sheet.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace opname {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LabelSheet)
};

bool isName(const QString &name)
{
    return !name.isEmpty() && name.size() <= LabelSheet::longestName
        && std::all_of(name.begin(), name.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
           });
}

bool isTitle(const QString &title)
{
    return !title.trimmed().isEmpty() && title.size() <= LabelSheet::longestTitle
        && std::all_of(title.begin(), title.end(),
                       [](QChar c) { return c.category() != QChar::Other_Control; });
}

/// Reads measures; remembers the first field that is none.
class Measures {
public:
    explicit Measures(const QJsonObject &object)
        : m_object(object)
    {
    }

    int count(const char *key)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        const double number = value.toDouble();
        if (!value.isDouble() || number < 1 || number > LabelSheet::mostLabels
            || number != std::floor(number))
            return wrong(key);
        return static_cast<int>(number);
    }

    int tenths(const char *group, const char *key)
    {
        const QJsonValue value = group == nullptr
            ? m_object.value(QLatin1String(key))
            : m_object.value(QLatin1String(group)).toObject().value(QLatin1String(key));
        constexpr double mostMillimetres = LabelSheet::mostPaper / 10.0;
        const double number = value.toDouble() * 10;
        if (!value.isDouble() || std::abs(value.toDouble()) > mostMillimetres
            || std::abs(number - std::round(number)) > 1e-6)
            return wrong(group == nullptr ? key : group);
        return static_cast<int>(std::lround(number));
    }

    bool flag(const char *key)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (!value.isUndefined() && !value.isBool())
            wrong(key);
        return value.toBool();
    }

    QString text(const char *key)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (!value.isUndefined() && !value.isString())
            wrong(key);
        return value.toString();
    }

    std::vector<Symbology> claims(const char *key)
    {
        std::vector<Symbology> all;
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (!value.isUndefined() && !value.isArray())
            wrong(key);
        for (const QJsonValue &name : value.toArray()) {
            const auto symbology = symbologyFromName(name.toString());
            if (!symbology)
                wrong(key);
            else if (std::find(all.begin(), all.end(), *symbology) == all.end())
                all.push_back(*symbology);
        }
        return all;
    }

    const QString &wrongField() const { return m_wrong; }

private:
    int wrong(const char *key)
    {
        if (m_wrong.isEmpty())
            m_wrong = QString::fromLatin1(key);
        return 0;
    }

    const QJsonObject &m_object;
    QString m_wrong;
};

double millimetres(int tenths)
{
    return tenths / 10.0;
}

QJsonObject pair(const char *first, int firstTenths, const char *second, int secondTenths)
{
    return {{QLatin1String(first), millimetres(firstTenths)},
            {QLatin1String(second), millimetres(secondTenths)}};
}

} // namespace

LabelSheet LabelSheet::measured(const QString &title, QSize paper, int columns, int rows, QPoint first,
                                QSize label, QSize pitch)
{
    LabelSheet sheet;
    sheet.titleEnglish = title;
    sheet.titleIndonesian = title;
    sheet.paper = paper;
    sheet.columns = columns;
    sheet.rows = rows;
    sheet.first = first;
    sheet.label = label;
    // A single row or column has no next one to measure to.
    sheet.pitch = {columns > 1 ? pitch.width() : label.width(), rows > 1 ? pitch.height() : label.height()};
    return sheet;
}

QRect LabelSheet::cell(int position) const
{
    return {first + QPoint(position % columns * pitch.width(), position / columns % rows * pitch.height()),
            label};
}

Outcome LabelSheet::check() const
{
    const auto refused = [](const QString &sentence) { return failure(ErrorKind::Usage, sentence); };
    if (!isName(name))
        return refused(Text::tr("The name of a label sheet has up to %1 small letters, digits and hyphens.")
                           .arg(longestName));
    if (!isTitle(titleEnglish) || !isTitle(titleIndonesian))
        return refused(Text::tr("Give the label sheet a title of at most %1 characters.").arg(longestTitle));
    const auto isPaper = [](int length) { return length >= leastPaper && length <= mostPaper; };
    if (!isPaper(paper.width()) || !isPaper(paper.height()))
        return refused(Text::tr("The paper must be %1 to %2 mm wide and high.")
                           .arg(leastPaper / 10)
                           .arg(mostPaper / 10));
    if (columns < 1 || rows < 1 || columns > mostLabels || rows > mostLabels || columns * rows > mostLabels)
        return refused(Text::tr("A sheet has 1 to %1 labels. Count rows and columns again.").arg(mostLabels));
    if (label.width() < leastLabel || label.height() < leastLabel)
        return refused(Text::tr("A label must be at least %1 mm wide and high.").arg(leastLabel / 10));
    if (pitch.width() < label.width() || pitch.height() < label.height())
        return refused(Text::tr("The labels overlap. Measure from the beginning of one label to the "
                                "beginning of the next."));
    if (pitch.width() > mostPaper || pitch.height() > mostPaper || label.width() > mostPaper
        || label.height() > mostPaper || first.x() < 0 || first.y() < 0 || first.x() > mostPaper
        || first.y() > mostPaper || !QRect(QPoint(), paper).contains(cell(positions() - 1)))
        return refused(Text::tr("The labels reach over the edge of the paper. Measure margins and distances "
                                "again."));
    if (padding < 0 || padding > mostPaper
        || 2 * padding > std::min(label.width(), label.height()) - leastLabel / 2)
        return refused(Text::tr("The white edge leaves too little of the label. Make it smaller."));
    return {};
}

Result<LabelSheet> LabelSheet::fromJson(const QByteArray &json, const QString &name)
{
    const auto refused = [&](const QString &why, const QString &detail = {}) {
        return failure(ErrorKind::File, Text::tr("“%1” is no label sheet: %2").arg(name, why), detail);
    };
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return refused(Text::tr("it is damaged. Remove the file or make the sheet again."),
                       problem.errorString());
    const QJsonObject object = document.object();
    Measures measures(object);
    LabelSheet sheet;
    sheet.name = name;
    sheet.titleEnglish = measures.text("title_en");
    sheet.titleIndonesian = measures.text("title_id");
    sheet.paper = {measures.tenths("paper", "width"), measures.tenths("paper", "height")};
    sheet.columns = measures.count("columns");
    sheet.rows = measures.count("rows");
    sheet.first = {measures.tenths("first", "x"), measures.tenths("first", "y")};
    sheet.label = {measures.tenths("label", "width"), measures.tenths("label", "height")};
    sheet.pitch = {measures.tenths("pitch", "x"), measures.tenths("pitch", "y")};
    sheet.padding = measures.tenths(nullptr, "padding");
    sheet.isCut = measures.flag("cut");
    sheet.claims = measures.claims("claims");
    if (!measures.wrongField().isEmpty())
        return refused(Text::tr("“%1” is missing or wrong. Measures are millimetres with at most one "
                                "decimal.")
                           .arg(measures.wrongField()));
    if (Outcome checked = sheet.check(); !checked)
        return refused(checked.error().message);
    return sheet;
}

QByteArray LabelSheet::toJson() const
{
    QJsonArray claimed;
    for (const Symbology symbology : claims)
        claimed.append(symbologyName(symbology));
    const QJsonObject object = {
        {QStringLiteral("title_en"), titleEnglish},
        {QStringLiteral("title_id"), titleIndonesian},
        {QStringLiteral("paper"), pair("width", paper.width(), "height", paper.height())},
        {QStringLiteral("columns"), columns},
        {QStringLiteral("rows"), rows},
        {QStringLiteral("first"), pair("x", first.x(), "y", first.y())},
        {QStringLiteral("label"), pair("width", label.width(), "height", label.height())},
        {QStringLiteral("pitch"), pair("x", pitch.width(), "y", pitch.height())},
        {QStringLiteral("padding"), millimetres(padding)},
        {QStringLiteral("cut"), isCut},
        {QStringLiteral("claims"), claimed}};
    return QJsonDocument(object).toJson();
}

} // namespace opname
