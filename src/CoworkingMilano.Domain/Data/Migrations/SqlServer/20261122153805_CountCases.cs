using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CountCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "FirstInspectedAt",
                table: "AccreditationApplications",
                type: "datetime2",
                nullable: true);

            migrationBuilder.Sql(
                "UPDATE AccreditationApplications SET FirstInspectedAt = (SELECT MIN(ClosedAt) FROM Inspections WHERE ApplicationId = AccreditationApplications.Id)");

            migrationBuilder.CreateTable(
                name: "DecisionTimes",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionTimes", x => new { x.Kind, x.Days });
                });

            migrationBuilder.CreateTable(
                name: "Tallies",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Municipio = table.Column<int>(type: "int", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tallies", x => new { x.Measure, x.Kind, x.Month, x.Municipio });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DecisionTimes");

            migrationBuilder.DropTable(
                name: "Tallies");

            migrationBuilder.DropColumn(
                name: "FirstInspectedAt",
                table: "AccreditationApplications");
        }
    }
}
