using RiskRadar.Testing;

[assembly: AssemblyFixture(typeof(PostgreSqlServer))]
