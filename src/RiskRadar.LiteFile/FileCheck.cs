using LiteDB;

namespace RiskRadar.LiteFile;

/// <summary>Whether all indexes of a file lead to the same documents.</summary>
internal static class FileCheck
{
    public static List<string> Run(LiteDatabase database)
    {
        var problems = new List<string>();
        foreach (var name in database.GetCollectionNames().ToList())
        {
            Try(problems, $"collection '{name}'", () => Check(database, name, problems));
        }

        return problems;
    }

    private static void Check(LiteDatabase database, string name, List<string> problems)
    {
        var documents = database.GetCollection(name).FindAll().Count();
        foreach (var index in database.GetCollection("$indexes").FindAll().Where(index => index["collection"] == name && index["name"] != "_id").ToList())
        {
            // An index over the elements of an array has another number of entries than there are documents.
            var expression = BsonExpression.Create(index["expression"].AsString);
            if (expression.IsScalar)
            {
                Try(problems, $"index '{index["name"].AsString}' of collection '{name}'", () =>
                {
                    var found = database.GetCollection(name).Query().OrderBy(expression).ToEnumerable().Count();
                    if (found != documents)
                    {
                        problems.Add($"Index '{index["name"].AsString}' of collection '{name}' leads to {found} of {documents} documents.");
                    }
                });
            }
        }
    }

    private static void Try(List<string> problems, string what, Action check)
    {
        try
        {
            check();
        }
        catch (Exception error) when (error is not OutOfMemoryException and not IOException)
        {
            // Damaged pages make LiteDB fail in any way there is.
            problems.Add($"The {what} cannot be read: {error.Message}");
        }
    }
}
