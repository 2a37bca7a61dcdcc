#include "call.h"

#include "opname/domain/scope.h"
#include "opname/platform/pipes.h"
#include "opname/session/catalogue_queries.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

namespace opname {

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return QStringLiteral("usage");
    case ErrorKind::File:
        return QStringLiteral("file");
    case ErrorKind::NotASession:
        return QStringLiteral("not_a_session");
    case ErrorKind::Locked:
        return QStringLiteral("locked");
    case ErrorKind::Full:
        return QStringLiteral("full");
    case ErrorKind::SlimsUnreachable:
        return QStringLiteral("slims_unreachable");
    case ErrorKind::SlimsRefused:
        return QStringLiteral("slims_refused");
    case ErrorKind::NotAvailable:
        return QStringLiteral("not_available");
    case ErrorKind::Refused:
        return QStringLiteral("refused");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

QList<QCommandLineOption> authorOptions()
{
    return {{QStringLiteral("station"), {}, QStringLiteral("S")},
            {QStringLiteral("operator"), {}, QStringLiteral("O")}};
}

Call::Call(QString verb, bool isJson, QString language)
    : m_verb(std::move(verb))
    , m_isJson(isJson)
    , m_language(std::move(language))
{
}

Outcome Call::parse(const QStringList &arguments, const QStringList &names,
                    const QList<QCommandLineOption> &options)
{
    m_parser.addOptions(options);
    QString usage = QStringLiteral("opnamectl ") + m_verb;
    qsizetype least = 0;
    for (const QString &name : names) {
        const bool isOptional = name.endsWith(u'?');
        least += isOptional ? 0 : 1;
        usage += isOptional ? QString(u" [" + name.chopped(1) + u']') : QString(u' ' + name);
    }
    for (const QCommandLineOption &option : options) {
        const QString name = option.names().constFirst();
        usage += QStringLiteral(" [") + (name.size() == 1 ? u"-" : u"--") + name
            + (option.valueName().isEmpty() ? QString() : QString(u' ' + option.valueName())) + u']';
    }
    const auto wrong = [&](const QString &why) {
        return failure(ErrorKind::Usage, why + u' ' + CommandLineText::tr("Usage: %1").arg(usage));
    };
    if (arguments.contains(u"--help"))
        return failure(ErrorKind::Usage, CommandLineText::tr("Usage: %1").arg(usage));
    if (!m_parser.parse(QStringList{QStringLiteral("opnamectl")} + arguments))
        return wrong(m_parser.unknownOptionNames().isEmpty()
                         ? CommandLineText::tr("An option needs a value.")
                         : CommandLineText::tr("There is no option “%1”.")
                               .arg(m_parser.unknownOptionNames().constFirst()));
    const qsizetype count = m_parser.positionalArguments().size();
    if (count < least)
        return wrong(CommandLineText::tr("Something is missing."));
    if (count > names.size() && !names.constLast().endsWith(u'…'))
        return wrong(
            CommandLineText::tr("“%1” is too much.").arg(m_parser.positionalArguments().at(names.size())));
    return {};
}

Result<qint64> Call::number(const QString &option, qint64 fallback, qint64 least) const
{
    if (!m_parser.isSet(option))
        return fallback;
    bool isNumber = false;
    const qint64 number = m_parser.value(option).toLongLong(&isNumber);
    if (!isNumber || number < least)
        return failure(
            ErrorKind::Usage,
            CommandLineText::tr("--%1 takes a whole number of at least %2.").arg(option).arg(least));
    return number;
}

Result<std::unique_ptr<Session>> Call::open(Session::Access access) const
{
    return Session::open(argument(0), access);
}

QString Call::defaultOperator()
{
    for (const char *variable : {"OPNAME_OPERATOR", "LOGNAME", "USER"})
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    const char *login = getlogin();
    return login != nullptr ? QString::fromLocal8Bit(login) : QStringLiteral("operator");
}

Author Call::author(const Session &session) const
{
    Author author{session.ownStation(), defaultOperator()};
    for (const auto &[option, target] :
         {std::pair{"station", &Author::station}, std::pair{"operator", &Author::operatorName}}) {
        const QString name = QString::fromLatin1(option);
        if (!m_parser.optionNames().contains(name))
            continue;
        if (const QString given = m_parser.value(name).trimmed(); !given.isEmpty())
            author.*target = given;
    }
    return author;
}

Result<QString> Call::location(const Session &session) const
{
    const QString wanted = value(QStringLiteral("location")).trimmed();
    if (wanted.isEmpty())
        return QString();
    const std::vector<ReferenceEntry> known = session.catalogue().references().locations;
    const QStringList ids = idsMeantBy(wanted, known);
    if (ids.size() == 1)
        return ids.first();
    if (ids.size() > 1)
        return failure(ErrorKind::Usage,
                       CommandLineText::tr("“%1” is the name of several locations. Give the id: %2.")
                           .arg(wanted, ids.join(u", "_qs)));
    QStringList names;
    for (const ReferenceEntry &entry : known)
        names.append(QString(entry.id + u" ("_qs + entry.name + u')'));
    return failure(
        ErrorKind::Usage,
        names.isEmpty()
            ? CommandLineText::tr("There is no location “%1”: no catalogue was taken in yet.").arg(wanted)
            : CommandLineText::tr("SLiMS has no location “%1”. Locations are: %2.")
                  .arg(wanted, names.join(u", "_qs)));
}

Result<std::pair<QString, qint64>> Call::scan() const
{
    const QString named = value(QStringLiteral("scan"));
    bool isNumber = false;
    const qint64 number = named.section(u':', -1).toLongLong(&isNumber);
    if (!isNumber || !named.contains(u':'))
        return failure(ErrorKind::Usage,
                       CommandLineText::tr("--scan takes STATION:NUMBER, as the scan was answered."));
    return std::pair(named.section(u':', 0, -2), number);
}

Result<Place> Call::place(const Session &session) const
{
    return location(session).map([&](const QString &id) { return Place{id, value(QStringLiteral("site"))}; });
}

void Call::endProgress() const
{
    if (m_showsProgress)
        std::fputc('\n', stderr);
    m_showsProgress = false;
}

void Call::printBytes(const QByteArray &bytes) const
{
    endProgress();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    if (!bytes.isEmpty())
        m_isMidLine = !bytes.endsWith('\n');
}

void Call::printLine(const QString &text) const
{
    printBytes(text.toUtf8() + '\n');
}

void Call::printObject(const QJsonObject &object) const
{
    printBytes(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Call::tell(const QString &message) const
{
    endProgress();
    const QByteArray bytes = message.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

void Call::tellProgress(qint64 done, qint64 total) const
{
    if (m_isJson || !isTerminal(stderr))
        return;
    if (total > 0)
        std::fprintf(stderr, "\r%lld / %lld ", static_cast<long long>(done), static_cast<long long>(total));
    else
        std::fprintf(stderr, "\r%lld ", static_cast<long long>(done));
    std::fflush(stderr);
    m_showsProgress = true;
}

int Call::fail(const Error &error, QJsonObject fields) const
{
    if (m_isMidLine)
        printBytes("\n"); // a list broke off
    const bool isRefusal = error.kind == ErrorKind::Refused || error.kind == ErrorKind::Cancelled;
    if (m_isJson && isRefusal) {
        fields.insert(QStringLiteral("refused"), QJsonObject{{QStringLiteral("message"), error.message}});
        printObject(fields);
    } else if (m_isJson) {
        printObject({{QStringLiteral("error"),
                      QJsonObject{{QStringLiteral("kind"), errorKindName(error.kind)},
                                  {QStringLiteral("message"), error.message},
                                  {QStringLiteral("detail"), error.detail}}}});
    }
    tell(error.message);
    switch (error.kind) {
    case ErrorKind::Refused:
    case ErrorKind::Cancelled:
        return AnswerIsNo;
    case ErrorKind::Usage:
    case ErrorKind::NotAvailable:
        return WrongUsage;
    case ErrorKind::SlimsUnreachable:
    case ErrorKind::SlimsRefused:
        return SlimsTrouble;
    default:
        return FileTrouble;
    }
}

int Call::afterWriting(int status) const
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return status;
    tell(CommandLineText::tr("The answer could not be written to standard output. Check where it goes, and "
                             "run the command again."));
    return FileTrouble;
}

} // namespace opname
