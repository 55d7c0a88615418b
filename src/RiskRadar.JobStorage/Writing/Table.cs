using LiteDB;

namespace RiskRadar.JobStorage.Writing;

/// <summary>The changes to one collection that are not in the file yet, each document once however often it changed.</summary>
internal sealed class Table(string name)
{
    private readonly Dictionary<long, (Kind Kind, IRow Row)> _changes = [];

    private enum Kind
    {
        Insert,
        Update,
        Delete,
    }

    public string Name { get; } = name;

    public void Insert(IRow row) => _changes[row.Id] = (Kind.Insert, row);

    public void Update(IRow row) => _changes[row.Id] = (IsNew(row) ? Kind.Insert : Kind.Update, row);

    public void Delete(IRow row)
    {
        if (IsNew(row))
        {
            _changes.Remove(row.Id);
        }
        else
        {
            _changes[row.Id] = (Kind.Delete, row);
        }
    }

    /// <summary>Takes the changes as documents, so that they can be written while their rows change on.</summary>
    public TableWrite? Take()
    {
        if (_changes.Count == 0)
        {
            return null;
        }

        var write = new TableWrite(
            Name,
            Documents(Kind.Insert),
            Documents(Kind.Update),
            [.. _changes.Values.Where(change => change.Kind == Kind.Delete).Select(change => change.Row.Id)]);
        _changes.Clear();

        return write;
    }

    public void Forget() => _changes.Clear();

    private bool IsNew(IRow row) => _changes.TryGetValue(row.Id, out var change) && change.Kind == Kind.Insert;

    // Ascending, as LiteDB's index likes them best.
    private List<BsonDocument> Documents(Kind kind) =>
        [.. _changes.Values.Where(change => change.Kind == kind).Select(change => change.Row).OrderBy(row => row.Id).Select(row => row.ToDocument())];
}
