using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RegistryBreadth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Amenities",
                table: "Spaces",
                type: "int",
                maxLength: 40,
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Spaces",
                type: "datetime2",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Coordinates",
                table: "Spaces",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HoursNote",
                table: "Spaces",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "MonthlyFeeFrom",
                table: "Spaces",
                type: "decimal(12,2)",
                precision: 12,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PriceBand",
                table: "Spaces",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Specialisation",
                table: "Spaces",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Amenity",
                table: "Requirements",
                type: "int",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Coordinates",
                table: "Inspections",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "MonthlyFeeFrom",
                table: "AccreditationApplications",
                type: "decimal(12,2)",
                precision: 12,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OtherAmenities",
                table: "AccreditationApplications",
                type: "int",
                maxLength: 40,
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Premises_Coordinates",
                table: "AccreditationApplications",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Premises_HoursNote",
                table: "AccreditationApplications",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Specialisation",
                table: "AccreditationApplications",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OpeningTimes",
                columns: table => new
                {
                    Day = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SpaceId = table.Column<int>(type: "int", nullable: false),
                    Opens = table.Column<int>(type: "int", nullable: false),
                    Closes = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpeningTimes", x => new { x.SpaceId, x.Day });
                    table.ForeignKey(
                        name: "FK_OpeningTimes_Spaces_SpaceId",
                        column: x => x.SpaceId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SpaceEvents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    AuthorId = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SpaceId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SpaceEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpaceEvents_Accounts_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SpaceEvents_Spaces_SpaceId",
                        column: x => x.SpaceId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Spaces_ChangedAt",
                table: "Spaces",
                column: "ChangedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Spaces_ManagerId",
                table: "Spaces",
                column: "ManagerId");

            migrationBuilder.CreateIndex(
                name: "IX_SpaceEvents_AuthorId",
                table: "SpaceEvents",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_SpaceEvents_SpaceId_Kind_On",
                table: "SpaceEvents",
                columns: new[] { "SpaceId", "Kind", "On" });

            // SQL Server reads a batch's columns before it runs, even of a migration it has already applied.
            foreach (var statement in RegistryBreadthRows.Statements)
            {
                migrationBuilder.Sql($"EXEC(N'{statement.Replace("'", "''")}')");
            }

            migrationBuilder.DropColumn(
                name: "Hours",
                table: "Spaces");

            migrationBuilder.AddForeignKey(
                name: "FK_Spaces_Accounts_ManagerId",
                table: "Spaces",
                column: "ManagerId",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Spaces_Accounts_ManagerId",
                table: "Spaces");

            migrationBuilder.DropTable(
                name: "OpeningTimes");

            migrationBuilder.DropTable(
                name: "SpaceEvents");

            migrationBuilder.DropIndex(
                name: "IX_Spaces_ChangedAt",
                table: "Spaces");

            migrationBuilder.DropIndex(
                name: "IX_Spaces_ManagerId",
                table: "Spaces");

            migrationBuilder.DropColumn(
                name: "Amenities",
                table: "Spaces");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Spaces");

            migrationBuilder.DropColumn(
                name: "Coordinates",
                table: "Spaces");

            migrationBuilder.DropColumn(
                name: "HoursNote",
                table: "Spaces");

            migrationBuilder.DropColumn(
                name: "MonthlyFeeFrom",
                table: "Spaces");

            migrationBuilder.DropColumn(
                name: "PriceBand",
                table: "Spaces");

            migrationBuilder.DropColumn(
                name: "Specialisation",
                table: "Spaces");

            migrationBuilder.DropColumn(
                name: "Amenity",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "Coordinates",
                table: "Inspections");

            migrationBuilder.DropColumn(
                name: "MonthlyFeeFrom",
                table: "AccreditationApplications");

            migrationBuilder.DropColumn(
                name: "OtherAmenities",
                table: "AccreditationApplications");

            migrationBuilder.DropColumn(
                name: "Premises_Coordinates",
                table: "AccreditationApplications");

            migrationBuilder.DropColumn(
                name: "Premises_HoursNote",
                table: "AccreditationApplications");

            migrationBuilder.DropColumn(
                name: "Specialisation",
                table: "AccreditationApplications");

            migrationBuilder.AddColumn<string>(
                name: "Hours",
                table: "Spaces",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");
        }
    }
}
