// Each measurement is a command of this program; see README.md for the tables and how to repeat them.
Console.Error.WriteLine("riskradar-benchmarks: no benchmark was named; see README.md in this folder.");
return 2;
