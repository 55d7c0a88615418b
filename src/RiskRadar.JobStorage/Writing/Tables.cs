namespace RiskRadar.JobStorage.Writing;

/// <summary>The collections of the file, with what has changed in each since it was last written.</summary>
internal sealed class Tables
{
    public Table Jobs { get; } = new("jobs");

    public Table History { get; } = new("history");

    public Table Queue { get; } = new("queue");

    public Table Sets { get; } = new("sets");

    public Table Hashes { get; } = new("hashes");

    public Table Lists { get; } = new("lists");

    public Table Counters { get; } = new("counters");

    public Table Expiries { get; } = new("expiries");

    public Table Marks { get; } = new("marks");

    private IEnumerable<Table> All => [Jobs, History, Queue, Sets, Hashes, Lists, Counters, Expiries, Marks];

    public List<TableWrite> Take() => [.. All.Select(table => table.Take()).OfType<TableWrite>()];

    public void Forget()
    {
        foreach (var table in All)
        {
            table.Forget();
        }
    }
}
